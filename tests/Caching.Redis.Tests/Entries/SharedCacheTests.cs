using System.Text;
using NetflixClone.Caching.Redis.Tests.Host;

namespace NetflixClone.Caching.Redis.Tests.Entries;

public sealed class SharedCacheTests(Installation installation) : IClassFixture<Installation>
{
    private static readonly CacheKey Key = new("poster", "v1", "1");

    [Fact]
    public async Task What_one_process_made_another_need_not_make()
    {
        var one = await installation.NewNode("made:");
        var other = await installation.NewNode("made:");
        await one.Cache.GetAsync(Key, () => new(Encoding.UTF8.GetBytes("drawn")));

        var found = await other.Cache.GetAsync(Key, () => throw new InvalidOperationException("It is there."));

        Encoding.UTF8.GetString(found.Span).ShouldBe("drawn");
        other.Counted("cache.hits", "shared").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_made_at_once_does_not_expire_at_once()
    {
        var node = await installation.NewNode("jitter:", ("Cache:Lifetime", "01:00:00"));
        for (var i = 0; i < 20; i++)
        {
            await node.Cache.GetAsync(Key with { Id = $"{i}" }, () => new(new byte[1]));
        }

        var left = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => installation.Inside.KeyTimeToLiveAsync($"jitter:cache:poster:v1:{i}")));

        left.ShouldAllBe(time => time > TimeSpan.FromMinutes(53) && time <= TimeSpan.FromHours(1));
        left.Max().ShouldNotBeNull().ShouldBeGreaterThan(left.Min().ShouldNotBeNull() + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_is_too_large_is_not_sent_to_Redis()
    {
        var node = await installation.NewNode("large:", ("Cache:MaxEntryKilobytes", "1"));

        await node.Cache.GetAsync(Key, () => new(new byte[1025]));

        (await installation.Inside.KeyExistsAsync("large:cache:poster:v1:1")).ShouldBeFalse();
    }
}
