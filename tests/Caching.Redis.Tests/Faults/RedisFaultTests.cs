using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Caching.Redis.Tests.Host;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Caching.Redis.Tests.Faults;

public sealed class RedisFaultTests : IAsyncLifetime
{
    private static readonly CacheKey Key = new("poster", "v1", "1");
    private static readonly RateLimit Two = new(2, TimeSpan.FromHours(1));
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Installation _installation = new();

    public Task InitializeAsync() => _installation.InitializeAsync();

    public Task DisposeAsync() => _installation.DisposeAsync();

    [Fact]
    public async Task While_Redis_is_killed_everything_goes_on_in_the_process()
    {
        var node = await _installation.NewNode("killed:");
        await _installation.Server.Kill();

        var drawn = await node.Cache.GetAsync(Key, () => new(new byte[] { 1 }));
        var ticket = await node.Tickets.IssueAsync(new byte[] { 2 }, Lifetime);
        var redeemed = await node.Tickets.RedeemAsync(ticket);
        var again = await node.Tickets.RedeemAsync(ticket);
        RateDecision[] decisions = [await node.Limits.TakeAsync("key", Two), await node.Limits.TakeAsync("key", Two), await node.Limits.TakeAsync("key", Two)];
        await node.Revocations.RevokeAsync("session", Lifetime);

        drawn.ToArray().ShouldBe([1]);
        redeemed.ShouldNotBeNull().ToArray().ShouldBe([2]);
        again.ShouldBeNull();
        decisions.Select(decision => decision.IsAllowed).ShouldBe([true, true, false]);
        node.Revocations.Contains("session").ShouldBeTrue();
        node.Counted("redis.fallbacks", "limits").ShouldBe(3);
    }

    [Fact]
    public async Task After_Redis_was_killed_and_started_the_processes_share_again_what_they_know()
    {
        var one = await _installation.NewNode("restarted:");
        var other = await _installation.NewNode("restarted:");
        await _installation.Server.Kill();
        await one.Revocations.RevokeAsync("session", Lifetime);

        await _installation.Server.Start();

        await Eventually.Holds(() => one.IsConnected && other.IsConnected && other.Revocations.Contains("session"));
        var ticket = await one.Tickets.IssueAsync(new byte[] { 1 }, Lifetime);
        (await other.Tickets.RedeemAsync(ticket)).ShouldNotBeNull();
        await one.Limits.TakeAsync("key", Two);
        await other.Limits.TakeAsync("key", Two);
        (await one.Limits.TakeAsync("key", Two)).IsAllowed.ShouldBeFalse();
    }

    [Fact]
    public async Task While_Redis_is_halted_one_call_finds_out_and_the_others_do_not_wait()
    {
        var node = await _installation.NewNode("halted:", ("Redis:ProbeEvery", "00:01:00")); // so that it is the call that finds out

        using (_installation.Server.Pause())
        {
            for (var i = 0; i < 100; i++)
            {
                await node.Cache.GetAsync(Key with { Id = $"{i}" }, () => new(new byte[] { 1 }));
            }
        }

        node.Counted("redis.failures", "cache").ShouldBe(1);
        node.Counted("redis.fallbacks", "cache").ShouldBe(200); // a look-up and a store each
    }

    [Fact]
    public async Task A_ticket_that_was_issued_while_Redis_was_halted_is_good_once_after_it_goes_on()
    {
        var one = await _installation.NewNode("resumed:");
        var other = await _installation.NewNode("resumed:");
        string ticket;
        using (_installation.Server.Pause())
        {
            ticket = await one.Tickets.IssueAsync(new byte[] { 1 }, Lifetime);
        }

        await Eventually.Holds(() => one.IsConnected && other.IsConnected);

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => await (i % 2 == 0 ? one : other).Tickets.RedeemAsync(ticket))));

        redeemed.Count(content => content is not null).ShouldBe(1);
    }

    [Fact]
    public async Task What_Redis_was_made_to_forget_is_made_anew_and_revocations_are_put_back()
    {
        var node = await _installation.NewNode("flushed:", ("Cache:Megabytes", "0"));
        await node.Cache.GetAsync(Key, () => new(new byte[] { 1 }));
        await node.Revocations.RevokeAsync("session", Lifetime);

        await _installation.Inside.ExecuteAsync("FLUSHALL");

        (await node.Cache.GetAsync(Key, () => new(new byte[] { 2 }))).ToArray().ShouldBe([2]);
        (await node.Limits.TakeAsync("key", Two)).IsAllowed.ShouldBeTrue();
        await Eventually.Holds(async () => await _installation.Inside.SortedSetLengthAsync("flushed:revoked") == 1);
    }

    [Fact]
    public async Task A_script_that_Redis_was_made_to_forget_is_sent_again()
    {
        var node = await _installation.NewNode("scripts:");
        await node.Limits.TakeAsync("key", Two);

        await _installation.Inside.ExecuteAsync("SCRIPT", "FLUSH");
        await node.Limits.TakeAsync("key", Two);

        (await node.Limits.TakeAsync("key", Two)).IsAllowed.ShouldBeFalse();
        node.Counted("redis.fallbacks", "limits").ShouldBe(0);
    }

    [Fact]
    public async Task A_process_starts_without_Redis_says_so_and_finds_it_later()
    {
        await _installation.Server.Kill();

        var node = await _installation.NewNode("late:");
        var without = await node.Health();
        await _installation.Server.Start();
        await Eventually.Holds(async () => (await node.Health()).Status == HealthStatus.Healthy);

        without.Status.ShouldBe(HealthStatus.Degraded);
        without.Description.ShouldNotBeNull().ShouldContain(_installation.Server.Endpoint);
    }

    [Fact]
    public async Task A_Redis_that_wants_another_password_is_done_without()
    {
        await _installation.Inside.ExecuteAsync("CONFIG", "SET", "requirepass", "secret");

        var node = await _installation.NewNode("locked:");
        var decision = await node.Limits.TakeAsync("key", Two);
        var health = await node.Health();

        decision.IsAllowed.ShouldBeTrue();
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldNotBeNull().ShouldContain(_installation.Server.Endpoint);
    }

    [Fact]
    public async Task The_password_stands_behind_the_endpoint()
    {
        await _installation.Inside.ExecuteAsync("CONFIG", "SET", "requirepass", "secret");

        var node = await _installation.NewNode("opened:", ("Redis:Endpoint", _installation.Server.Endpoint + ",password=secret"));

        (await node.Health()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_Redis_that_refuses_writes_is_said_to_do_so_and_is_asked_again()
    {
        var node = await _installation.NewNode("full:");
        await _installation.Inside.ExecuteAsync("CONFIG", "SET", "maxmemory", "1");

        var decision = await node.Limits.TakeAsync("key", Two);
        var health = await node.Health();

        decision.IsAllowed.ShouldBeTrue();
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description.ShouldNotBeNull().ShouldContain("refused a write");
        node.IsConnected.ShouldBeTrue();
    }
}
