using NetflixClone.Bench.Caching;
using NetflixClone.Bench.Engine;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Playback;
using NetflixClone.Bench.Restart;
using NetflixClone.Bench.Scale;
using NetflixClone.Bench.Startup;
using NetflixClone.Bench.Streams;
using NetflixClone.Bench.Writes;

const string Services = "--services";
var onServices = args is [_, Services];
IBenchmark[] benchmarks =
[
    new StartupBenchmark(),
    new RestartBenchmark(),
    new GrainCallsBenchmark(),
    new GrainMemoryBenchmark(),
    new GrainWritesBenchmark(),
    new MySqlWritesBenchmark(),
    new ProgressBenchmark(onServices),
    new PushBenchmark(onServices),
    new CacheBenchmark(),
    new StreamsBenchmark(),
    new OutboxRecoveryBenchmark(),
    new ScaleBenchmark(),
];

if (args is [BareRoute.Argument])
{
    await BareRoute.Serve();
    return 0;
}

if (args is [])
{
    foreach (var benchmark in benchmarks)
    {
        Console.WriteLine($"{benchmark.Name,-16} {benchmark.About}");
    }

    Console.WriteLine($"progress and push also run on MySQL, RabbitMQ and Redis: {Services}");
    return 0;
}

if (args.Length > (onServices ? 2 : 1) || benchmarks.FirstOrDefault(benchmark => benchmark.Name == args[0]) is not { } chosen
    || (onServices && chosen is not (ProgressBenchmark or PushBenchmark)))
{
    await Console.Error.WriteLineAsync($"There is no benchmark '{string.Join(' ', args)}'. './dev bench' lists the names.");
    return 1;
}

var began = TimeProvider.System.GetTimestamp();
var report = new Report(onServices ? $"{chosen.Name}-services" : chosen.Name);
await chosen.Run(report);
await report.Save();
Report.Note($"{chosen.Name} took {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s");
return 0;
