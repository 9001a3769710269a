using NetflixClone.Caching.Redis.Tests.Host;

namespace NetflixClone.Caching.Redis.Tests.Tickets;

public sealed class RedisTicketsTests(Installation installation) : TicketContract, IClassFixture<Installation>
{
    private protected override async Task<IOneTimeTickets> Open() => (await installation.NewNode($"{Guid.NewGuid():N}:")).Tickets;

    [Fact]
    public async Task A_ticket_of_one_process_is_good_in_the_others_once()
    {
        var issuing = await installation.NewNode("doors:");
        Node[] doors = [issuing, await installation.NewNode("doors:"), await installation.NewNode("doors:")];
        var ticket = await issuing.Tickets.IssueAsync(Content, Lifetime);

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () => await doors[i % 3].Tickets.RedeemAsync(ticket))));

        redeemed.Count(content => content is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Redis_forgets_a_ticket_after_its_lifetime()
    {
        var node = await installation.NewNode("expiring:");

        var ticket = await node.Tickets.IssueAsync(Content, Lifetime);

        var left = await installation.Inside.KeyTimeToLiveAsync($"expiring:ticket:{ticket}");
        left.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), Lifetime);
    }
}
