using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Live;
using NetflixClone.Caching;
using NetflixClone.TestKit;

namespace NetflixClone.Api.Tests.Live;

public sealed class SocketTicketsTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly ServiceProvider _services;

    public SocketTicketsTests() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(_clock)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddMemoryCaching()
        .AddSingleton<SocketTickets>()
        .BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_ticket_names_the_caller_to_whom_it_was_issued_once(bool hasProfile, bool isOwner)
    {
        var caller = new Caller(new(Guid.NewGuid()), new(Guid.NewGuid()), hasProfile ? new(Guid.NewGuid()) : null, isOwner);
        var tickets = _services.GetRequiredService<SocketTickets>();
        var ticket = await tickets.IssueAsync(caller);

        var first = await tickets.RedeemAsync(ticket.Ticket);
        var second = await tickets.RedeemAsync(ticket.Ticket);

        first.ShouldBe(caller);
        second.ShouldBeNull();
    }

    [Fact]
    public async Task A_ticket_is_good_for_thirty_seconds()
    {
        var tickets = _services.GetRequiredService<SocketTickets>();
        var ticket = await tickets.IssueAsync(new(new(Guid.NewGuid()), new(Guid.NewGuid()), null, IsOwner: false));

        _clock.Advance(TimeSpan.FromSeconds(30));

        ticket.ExpiresAt.ShouldBe(_clock.GetUtcNow());
        (await tickets.RedeemAsync(ticket.Ticket)).ShouldBeNull();
    }
}
