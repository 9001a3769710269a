using NetflixClone.Caching.Redis.Tests.Host;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Caching.Redis.Tests.Revocations;

public sealed class RevocationsTests(Installation installation) : IClassFixture<Installation>
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_revoked_is_void_at_once_where_it_was_revoked(bool inRedis)
    {
        await using var node = await Node.StartAsync(inRedis ? installation.Server.Endpoint : null, $"{Guid.NewGuid():N}:");
        node.Revocations.IsEmpty.ShouldBeTrue();

        await node.Revocations.RevokeAsync("session", Lifetime);

        node.Revocations.Contains("session").ShouldBeTrue();
        node.Revocations.Contains("another").ShouldBeFalse();
    }

    [Fact]
    public async Task It_need_not_be_remembered_longer_than_it_was_said()
    {
        var clock = new FakeClock();
        var revocations = new MemoryRevocations(clock);
        await revocations.RevokeAsync("session", Lifetime);

        clock.Advance(Lifetime);

        revocations.Contains("session").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_other_process_hears_of_it()
    {
        var here = await installation.NewNode("heard:", ("Redis:CompareEvery", "00:10:00")); // so that it is the message that tells
        var there = await installation.NewNode("heard:", ("Redis:CompareEvery", "00:10:00"));

        await here.Revocations.RevokeAsync("session", Lifetime);

        await Eventually.Holds(() => there.Revocations.Contains("session"));
    }

    [Fact]
    public async Task A_process_that_starts_later_knows_it_from_the_start()
    {
        var before = await installation.NewNode("restart:");
        await before.Revocations.RevokeAsync("session", Lifetime);

        var after = await installation.NewNode("restart:");

        after.Revocations.Contains("session").ShouldBeTrue();
    }

    [Fact]
    public async Task Redis_forgets_what_need_not_be_remembered()
    {
        var node = await installation.NewNode("short:");
        await node.Revocations.RevokeAsync("short", TimeSpan.FromMilliseconds(1));

        await Eventually.Holds(async () =>
        {
            await node.Revocations.RevokeAsync("long", Lifetime);
            return await installation.Inside.SortedSetLengthAsync("short:revoked") == 1;
        });

        (await installation.Inside.KeyTimeToLiveAsync("short:revoked")).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(Lifetime);
    }
}
