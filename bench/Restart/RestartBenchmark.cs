using NetflixClone.Bench.Frame;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Bench.Restart;

/// <summary>What people notice when the one process is stopped in its own time and started again while they watch.</summary>
internal sealed class RestartBenchmark : IBenchmark
{
    private const int Watchers = 200;
    private const int Rate = 500;
    private const int Restarts = 3;
    private const int Steady = Rate * 2; // commands between two restarts
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(10);

    public string Name => "restart";

    public string About => "SIGTERM and start under 500 commands/s and 200 sockets: failed commands, the longest silence, sockets that came back";

    public async Task Run(Report report)
    {
        await using var product = await LastingProduct.StartAsync(Crowd.Settings);
        await using var crowd = await Crowd.Gather(product.Address, Watchers);
        await crowd.OpenScreens();
        var (failed, gap, back, caughtUp) = (0, TimeSpan.Zero, Watchers, Watchers);
        for (var restart = 1; restart <= Restarts; restart++)
        {
            crowd.Go(Rate);
            await crowd.Acknowledges(Steady);
            var stopping = TimeProvider.System.GetTimestamp();
            var exitCode = await product.Stop();
            var stopped = TimeProvider.System.GetElapsedTime(stopping);
            await product.Start();
            back = Math.Min(back, await crowd.Reach(all => all.ScreensConnected(restart + 1), BackWithin));
            await crowd.Acknowledges(Steady);
            await crowd.Rest();

            caughtUp = Math.Min(caughtUp, await crowd.Reach(all => all.ScreensCaughtUp, BackWithin));
            failed += crowd.Outages.Late;
            gap = crowd.Outages.LongestSilence > gap ? crowd.Outages.LongestSilence : gap;
            Report.Note($"restart {restart}: exit code {exitCode} after {stopped.TotalMilliseconds:0} ms, ready after {product.ReadyAfter.TotalMilliseconds:0} ms; {crowd.Outages}");
            if (exitCode != 0)
            {
                Report.Note($"broken: asked to stop at restart {restart}, it ended with {exitCode}.");
            }
        }

        report.Add("failed", failed, "requests");
        report.Add("gap", gap.TotalMilliseconds, "ms");
        report.Add("sockets_back", back, "sockets");
        report.Add("caught_up", caughtUp, "sockets");
        foreach (var promise in await crowd.BrokenPromises())
        {
            Report.Note("broken: " + promise);
        }
    }
}
