using NetflixClone.Bench.Frame;

namespace NetflixClone.Bench.Engine;

/// <summary>How many calls a second one local grain answers.</summary>
internal sealed class GrainCallsBenchmark : IBenchmark
{
    private const int Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    public string Name => "grain-calls";

    public string About => "calls into a local grain, one after the other and by a hundred callers at once, beside a bare channel";

    public async Task Run(Report report)
    {
        await using var silo = await LocalSilo.Start();
        await using var channel = new BareChannel();
        var grain = silo.Grains.GetGrain<IEchoGrain>(0);

        foreach (var (metric, callers) in new[] { ("sequential", 1), ("parallel100", 100) })
        {
            report.Add(metric, "calls/s", await Comparison.Interleave(Rounds, () => Calls(callers, grain.Echo), () => Calls(callers, channel.Echo)));
        }
    }

    private static async Task<double> Calls(int callers, Func<int, Task<int>> echo)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(Call)));
        return counts.Sum() / TimeProvider.System.GetElapsedTime(begin).TotalSeconds;

        async Task<long> Call()
        {
            var answered = 0;
            while (TimeProvider.System.GetElapsedTime(begin) < Round)
            {
                // looks at the clock once in a while, because that costs as much as a call
                for (var call = 0; call < 64; call++)
                {
                    await echo(answered++);
                }
            }

            return answered;
        }
    }
}
