using NetflixClone.TestKit;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Durability;

public sealed class RestartTests(ITestOutputHelper output)
{
    private const int Restarts = 3;
    private const int Watchers = 40;
    private const int Rate = 200;

    [EmbeddedFact(MemoryStreams.Forget)]
    public async Task Stopped_and_started_under_load_it_forgets_nothing_and_every_screen_comes_back_and_catches_up()
    {
        await using var product = await LastingProduct.StartAsync(Crowd.Settings);
        await using var crowd = await Crowd.Gather(product.Address, Watchers);
        await crowd.OpenScreens();

        for (var restart = 1; restart <= Restarts; restart++)
        {
            crowd.Go(Rate);
            await crowd.Acknowledges(Rate);
            (await product.Stop()).ShouldBe(0);
            await product.Start();
            await crowd.Acknowledges(Rate);
            await crowd.Rest();

            await Eventually.Holds(() => crowd.ScreensConnected(restart + 1) == Watchers && crowd.ScreensCaughtUp == Watchers);
            (await crowd.BrokenPromises()).ShouldBeEmpty($"after restart {restart}");
            output.WriteLine(crowd.Outages.ToString());
        }

        (await crowd.WrongCounts(within: TimeSpan.FromSeconds(60))).ShouldBeEmpty();
    }
}
