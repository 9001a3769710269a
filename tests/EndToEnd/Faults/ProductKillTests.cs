using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Faults;

[Collection(Site.Collection)]
public sealed class ProductKillTests(Site site, ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Rate = 1_000;

    [Fact]
    public async Task Killed_again_and_again_under_load_it_keeps_everything_that_it_acknowledged_and_counts_it_once()
    {
        var moments = new Random(20);
        for (var kill = 1; kill <= Kills; kill++)
        {
            site.Crowd.Go(Rate);
            await site.Crowd.Acknowledges(moments.Next(Rate / 4, Rate));
            await site.Product.Kill();
            await site.Crowd.Rest();

            await site.StartProduct();
            (await site.Crowd.BrokenPromises()).ShouldBeEmpty($"after kill {kill}");
        }

        (await site.Crowd.WrongCounts(within: TimeSpan.FromMinutes(2))).ShouldBeEmpty();
        output.WriteLine($"{site.Crowd.Acknowledged} acknowledged commands, {Kills} kills");
    }
}
