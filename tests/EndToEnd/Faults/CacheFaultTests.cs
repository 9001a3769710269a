using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Faults;

[Collection(Site.Collection)]
public sealed class CacheFaultTests(Site site, ITestOutputHelper output)
{
    private const int Rate = 500;

    [Fact]
    public async Task Without_the_cache_and_after_it_came_back_empty_nothing_is_refused()
    {
        site.Crowd.Go(Rate);
        await site.Crowd.Acknowledges(Rate);

        await site.Redis.Kill();
        await site.Crowd.Acknowledges(Rate);
        await OpensASocket();
        await site.Redis.Start(); // with nothing in it
        await site.Crowd.Acknowledges(Rate);
        await OpensASocket();
        await site.Crowd.Rest();

        output.WriteLine($"{site.Crowd.Outages}");
        site.Crowd.Outages.Failures.ShouldBeEmpty();
        (await site.Crowd.BrokenPromises()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cache_that_halts_refuses_nothing()
    {
        site.Crowd.Go(Rate);
        await site.Crowd.Acknowledges(Rate);

        using (site.Redis.Pause())
        {
            await site.Crowd.Acknowledges(5 * Rate);
            await OpensASocket();
        }

        await site.Crowd.Rest();

        output.WriteLine($"{site.Crowd.Outages}");
        site.Crowd.Outages.Failures.ShouldBeEmpty();
        (await site.Crowd.BrokenPromises()).ShouldBeEmpty();
    }

    private async Task OpensASocket() => await (await site.Crowd.Somebody.Listen((_, _) => { })).DisposeAsync();
}
