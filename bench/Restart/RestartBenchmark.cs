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
            back = Math.Min(back, await Reaches(() => crowd.ScreensConnected(restart + 1), Watchers));
            await crowd.Acknowledges(Steady);
            await crowd.Rest();

            caughtUp = Math.Min(caughtUp, await Reaches(() => crowd.ScreensCaughtUp, Watchers));
            failed += crowd.Outages.Late + (exitCode == 0 ? 0 : 1);
            gap = crowd.Outages.LongestSilence > gap ? crowd.Outages.LongestSilence : gap;
            Report.Note($"restart {restart}: exit code {exitCode} after {stopped.TotalMilliseconds:0} ms, ready after {product.ReadyAfter.TotalMilliseconds:0} ms; {crowd.Outages}");
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

    /// <summary>Waits until all are there, or for as long as anybody would.</summary>
    private static async Task<int> Reaches(Func<int> count, int all)
    {
        try
        {
            await Eventually.Holds(() => Task.FromResult(count() >= all), BackWithin);
        }
        catch (TimeoutException)
        {
            // the figure says how many
        }

        return count();
    }
}
