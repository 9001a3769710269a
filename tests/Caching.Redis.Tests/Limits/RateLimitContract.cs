using NetflixClone.TestKit.Product;

namespace NetflixClone.Caching.Redis.Tests.Limits;

/// <summary>What limits promise, wherever they are counted.</summary>
public abstract class RateLimitContract
{
    private static readonly RateLimit Three = new(3, TimeSpan.FromHours(1));

    private protected abstract Task<IRateLimits> Open();

    [Fact]
    public async Task As_many_pass_as_are_permitted_and_the_next_is_told_how_long_to_wait()
    {
        var limits = await Open();
        for (var i = 0; i < Three.Permits; i++)
        {
            (await limits.TakeAsync("key", Three)).IsAllowed.ShouldBeTrue();
        }

        var refused = await limits.TakeAsync("key", Three);

        refused.RetryAfter.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMilliseconds(1), 2 * Three.Window);
    }

    [Fact]
    public async Task Keys_are_counted_apart()
    {
        var limits = await Open();
        for (var i = 0; i < Three.Permits; i++)
        {
            await limits.TakeAsync("one", Three);
        }

        var other = await limits.TakeAsync("other", Three);

        other.IsAllowed.ShouldBeTrue();
    }

    [Fact]
    public async Task Those_who_come_at_once_get_no_more_than_is_permitted()
    {
        var limits = await Open();
        var ten = new RateLimit(10, TimeSpan.FromHours(1));

        var decisions = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await limits.TakeAsync("crowd", ten))));

        decisions.Count(decision => decision.IsAllowed).ShouldBe(10);
    }

    [Fact]
    public async Task Whoever_waits_may_go_on()
    {
        var limits = await Open();
        var one = new RateLimit(1, TimeSpan.FromMilliseconds(100));
        await limits.TakeAsync("patient", one);

        var isAllowed = async () => (await limits.TakeAsync("patient", one)).IsAllowed;

        await Eventually.Holds(isAllowed);
    }
}
