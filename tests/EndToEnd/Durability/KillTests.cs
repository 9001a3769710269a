using System.Globalization;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Durability;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Watchers = 100;

    [EmbeddedFact("Streams in memory forget at the end of the process what was published and not yet taken; with RabbitMQ nothing is forgotten.")]
    public async Task Killed_again_and_again_under_load_it_keeps_everything_that_it_acknowledged_and_counts_it_once()
    {
        using var data = new TemporaryFolder();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}");
        string[] settings = ["--urls", address, .. Crowd.Settings];
        var product = await ProductProcess.Start(data.Path, settings);
        await using var crowd = await Crowd.Gather(new Uri(address), Watchers);

        await Kills.AreBorne(
            crowd,
            async () => await product.DisposeAsync(), // which kills it
            async () => product = await ProductProcess.Start(data.Path, settings),
            counted: TimeSpan.FromSeconds(60),
            output);
        await product.DisposeAsync();
    }
}
