using NetflixClone.Bench.Caching;
using NetflixClone.Bench.Engine;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Playback;
using NetflixClone.Bench.Startup;
using NetflixClone.Bench.Streams;
using NetflixClone.Bench.Writes;

IBenchmark[] benchmarks =
[
    new StartupBenchmark(),
    new GrainCallsBenchmark(),
    new GrainMemoryBenchmark(),
    new GrainWritesBenchmark(),
    new MySqlWritesBenchmark(),
    new ProgressBenchmark(),
    new PushBenchmark(),
    new CacheBenchmark(),
    new StreamsBenchmark(),
    new OutboxRecoveryBenchmark(),
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

    return 0;
}

if (args is not [var name] || benchmarks.FirstOrDefault(benchmark => benchmark.Name == name) is not { } chosen)
{
    await Console.Error.WriteLineAsync($"There is no benchmark '{string.Join(' ', args)}'. './dev bench' lists the names.");
    return 1;
}

var began = TimeProvider.System.GetTimestamp();
var report = new Report(chosen.Name);
await chosen.Run(report);
await report.Save();
Report.Note($"{chosen.Name} took {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s");
return 0;
