using NetflixClone.Api.Auth;
using NetflixClone.Api.Live;
using NetflixClone.TestKit;

namespace NetflixClone.Api.Tests.Live;

public sealed class MemoryTicketsTests
{
    private readonly FakeClock _clock = new();
    private readonly Caller _caller = new(new(Guid.NewGuid()), new(Guid.NewGuid()), null, IsOwner: false);

    [Fact]
    public async Task A_ticket_is_good_once()
    {
        var tickets = new MemoryTickets(_clock);
        var ticket = await tickets.IssueAsync(_caller);

        var first = await tickets.RedeemAsync(ticket.Value);
        var second = await tickets.RedeemAsync(ticket.Value);

        first.ShouldBe(_caller);
        second.ShouldBeNull();
    }

    [Fact]
    public async Task A_ticket_is_good_for_thirty_seconds()
    {
        var tickets = new MemoryTickets(_clock);
        var ticket = await tickets.IssueAsync(_caller);

        _clock.Advance(TimeSpan.FromSeconds(30));

        (await tickets.RedeemAsync(ticket.Value)).ShouldBeNull();
    }
}
