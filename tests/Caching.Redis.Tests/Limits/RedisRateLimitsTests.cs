using NetflixClone.Caching.Redis.Tests.Host;

namespace NetflixClone.Caching.Redis.Tests.Limits;

public sealed class RedisRateLimitsTests(Installation installation) : RateLimitContract, IClassFixture<Installation>
{
    private protected override async Task<IRateLimits> Open() => (await installation.NewNode($"{Guid.NewGuid():N}:")).Limits;

    [Fact]
    public async Task Processes_share_their_counts()
    {
        var limit = new RateLimit(2, TimeSpan.FromHours(1));
        var one = await installation.NewNode("shared:");
        var other = await installation.NewNode("shared:");
        await one.Limits.TakeAsync("key", limit);
        await other.Limits.TakeAsync("key", limit);

        var refused = await one.Limits.TakeAsync("key", limit);

        refused.IsAllowed.ShouldBeFalse();
        one.Counted("redis.fallbacks", "limits").ShouldBe(0);
    }

    [Fact]
    public async Task Counts_are_forgotten_after_two_windows()
    {
        var node = await installation.NewNode("forgetful:");

        await node.Limits.TakeAsync("key", RateLimit.PerMinute(5));

        var left = await installation.Inside.KeyTimeToLiveAsync("forgetful:limit:key");
        left.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }
}
