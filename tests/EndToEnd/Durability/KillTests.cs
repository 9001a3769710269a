using NetflixClone.TestKit;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Durability;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Watchers = 100;

    [EmbeddedFact(MemoryStreams.Forget)]
    public async Task Killed_again_and_again_under_load_it_keeps_everything_that_it_acknowledged_and_counts_it_once()
    {
        await using var product = await LastingProduct.StartAsync(Crowd.Settings);
        await using var crowd = await Crowd.Gather(product.Address, Watchers);

        await Kills.AreBorne(crowd, product, counted: TimeSpan.FromSeconds(60), output);
    }
}
