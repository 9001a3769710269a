using NetflixClone.TestKit;

namespace NetflixClone.Caching.Redis.Tests.Limits;

public sealed class MemoryRateLimitsTests : RateLimitContract
{
    private protected override Task<IRateLimits> Open() => Task.FromResult<IRateLimits>(new MemoryRateLimits(TimeProvider.System));

    [Fact]
    public async Task Counts_are_forgotten_after_two_windows()
    {
        var clock = new FakeClock();
        var limits = new MemoryRateLimits(clock);
        for (var i = 0; i < 5_000; i++)
        {
            await limits.TakeAsync($"{i}", RateLimit.PerMinute(5));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        limits.Keys.ShouldBeLessThan(1_500);
    }
}
