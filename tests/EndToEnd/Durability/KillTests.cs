using System.Globalization;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Durability;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Watchers = 100;
    private const int Rate = 1_000; // commands a second, nine in ten of them reports

    [Fact]
    public async Task Killed_again_and_again_under_load_it_keeps_everything_that_it_acknowledged_and_counts_it_once()
    {
        using var data = new TemporaryFolder();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}");
        string[] settings = ["--urls", address, .. Crowd.Settings];
        var moments = new Random(20);
        var product = await ProductProcess.Start(data.Path, settings);
        await using var crowd = await Crowd.Gather(new Uri(address), Watchers);

        for (var kill = 1; kill <= Kills; kill++)
        {
            crowd.Go(Rate);
            await crowd.Acknowledges(moments.Next(Rate / 4, Rate));
            await product.Kill();
            await product.DisposeAsync();
            await crowd.Rest();

            product = await ProductProcess.Start(data.Path, settings);
            (await crowd.BrokenPromises()).ShouldBeEmpty($"after kill {kill}");
        }

        (await crowd.WrongCounts(within: TimeSpan.FromSeconds(60))).ShouldBeEmpty();
        output.WriteLine($"{crowd.Acknowledged} acknowledged commands, {Kills} kills");
        await product.DisposeAsync();
    }
}
