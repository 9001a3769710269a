using System.Text;

namespace NetflixClone.Caching.Redis.Tests.Tickets;

/// <summary>What tickets promise, wherever they are kept.</summary>
public abstract class TicketContract
{
    private protected static readonly byte[] Content = Encoding.UTF8.GetBytes("""{"who":"me"}""");
    private protected static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private protected abstract Task<IOneTimeTickets> Open();

    [Fact]
    public async Task A_ticket_stands_for_what_it_was_issued_for()
    {
        var tickets = await Open();
        var ticket = await tickets.IssueAsync(Content, Lifetime);

        var content = await tickets.RedeemAsync(ticket);

        content.ShouldNotBeNull().ToArray().ShouldBe(Content);
    }

    [Fact]
    public async Task A_ticket_is_good_once_however_many_present_it_at_once()
    {
        var tickets = await Open();
        var ticket = await tickets.IssueAsync(Content, Lifetime);

        var redeemed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await tickets.RedeemAsync(ticket))));

        redeemed.Count(content => content is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_ticket_that_nobody_issued_is_worth_nothing()
    {
        var tickets = await Open();

        var content = await tickets.RedeemAsync("made-up");

        content.ShouldBeNull();
    }
}
