using NetflixClone.Bench.Frame;

namespace NetflixClone.Bench.Playback;

/// <summary>How many progress reports the product takes and stores, and how soon each is acknowledged.</summary>
internal sealed class ProgressBenchmark(bool onServices) : IBenchmark
{
    private const int Viewers = 200;
    private const int Rounds = 4;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(9); // a process just started spends most of its time in the compiler
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(8);

    public string Name => "progress";

    public string About => "acknowledged progress reports over HTTP/1.1 keep-alive, and their latency at 1,000/s";

    public async Task Run(Report report)
    {
        await using var audience = await Audience.Gather(Viewers, onServices);
        await using var bare = await BareRoute.Start(ProductSettings.TokenKey);
        using var product = await Load.Connect(audience.Viewers, viewer => (audience.Server, viewer.Path, viewer.Viewer.Token));
        using var baseline = await Load.Connect(audience.Viewers, viewer => (bare.Address, viewer.Path, viewer.Viewer.Token));

        await product.Saturate(WarmUp);
        await baseline.Saturate(WarmUp / 3);
        report.Add("throughput", "reports/s", await Comparison.Interleave(Rounds, () => product.Saturate(Round), () => baseline.Saturate(Round)));
        report.Add("p99_at_1000", (await product.Hold(1_000, Held)).Percentile(0.99), "ms");
    }
}
