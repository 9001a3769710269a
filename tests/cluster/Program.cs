using NetflixClone.Cluster;
using NetflixClone.TestKit.Load;

// Holds a cluster to its word under 500 commands/s and 200 sockets. Started by tests/cluster/run, which names the configuration of the build to try.
const int Watchers = 200;
var recovery = TimeSpan.FromSeconds(5);
var withoutDatabase = TimeSpan.FromSeconds(10);

var build = new ClusterBuild(args.Single());

Console.WriteLine($"Starting MariaDB, RabbitMQ, Redis, {ClusterUnderTest.Size} silos, {ClusterUnderTest.Size} API processes and nginx…");
var shortcomings = new List<string>();
await using (var cluster = await ClusterUnderTest.Start(build))
{
    Console.WriteLine($"{Watchers} people sign up, subscribe, press play and open a second screen…");
    await using var crowd = await Crowd.Gather(cluster.Address, Watchers);
    await crowd.OpenScreens();

    Console.WriteLine("A silo is killed, and another one started:");
    var kill = new Phase("kill", crowd);
    await kill.Run(() => cluster.KillSilo(0), mayFail: true, recovery);

    Console.WriteLine("Both silos and both API processes are replaced, one by one:");
    var replace = new Phase("replace", crowd);
    await replace.Run(
        async () =>
        {
            for (var number = 0; number < ClusterUnderTest.Size; number++)
            {
                await cluster.ReplaceSilo(number);
            }

            for (var number = 0; number < ClusterUnderTest.Size; number++)
            {
                await cluster.ReplaceApi(number);
            }

            return TimeProvider.System.GetTimestamp();
        },
        mayFail: false,
        recovery);

    Console.WriteLine("The database is taken away for a while:");
    var database = new Phase("database", crowd);
    await database.Run(() => cluster.TakeDatabaseAway(withoutDatabase), mayFail: true, recovery);

    var miscounted = await crowd.WrongCounts(TimeSpan.FromMinutes(2));
    Console.WriteLine($"miscounted = {miscounted.Count}");
    shortcomings.AddRange([.. kill.Shortcomings, .. replace.Shortcomings, .. database.Shortcomings, .. miscounted]);
}

shortcomings.ForEach(Console.WriteLine);
Console.WriteLine(shortcomings.Count == 0 ? "The cluster kept its word." : $"The cluster did not keep its word; the logs of its hosts are in {ClusterUnderTest.Logs}.");
return shortcomings.Count == 0 ? 0 : 1;
