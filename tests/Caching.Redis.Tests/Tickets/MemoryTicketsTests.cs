using NetflixClone.TestKit;

namespace NetflixClone.Caching.Redis.Tests.Tickets;

public sealed class MemoryTicketsTests : TicketContract
{
    private protected override Task<IOneTimeTickets> Open() => Task.FromResult<IOneTimeTickets>(new MemoryTickets(TimeProvider.System));

    [Fact]
    public async Task A_ticket_is_worthless_after_its_lifetime_and_then_forgotten()
    {
        var clock = new FakeClock();
        var tickets = new MemoryTickets(clock);
        var ticket = await tickets.IssueAsync(Content, Lifetime);
        await tickets.IssueAsync(Content, Lifetime);

        clock.Advance(Lifetime);

        (await tickets.RedeemAsync(ticket)).ShouldBeNull();
        await tickets.IssueAsync(Content, Lifetime);
        tickets.Count.ShouldBe(1);
    }
}
