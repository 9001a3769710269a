using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using NetflixClone.Api.Auth;

namespace NetflixClone.Api.Live;

/// <summary>Tickets of one process. They are worthless after 30 seconds, and after a restart.</summary>
internal sealed class MemoryTickets(TimeProvider clock) : ITickets
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (Caller Caller, DateTimeOffset ExpiresAt)> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Ticket> _issued = new();

    public ValueTask<Ticket> IssueAsync(Caller caller)
    {
        var now = clock.GetUtcNow();
        ForgetExpired(now);
        var ticket = new Ticket(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24)), now + Lifetime);
        _open[ticket.Value] = (caller, ticket.ExpiresAt);
        _issued.Enqueue(ticket);
        return new(ticket);
    }

    public ValueTask<Caller?> RedeemAsync(string ticket) =>
        new(_open.TryRemove(ticket, out var issued) && issued.ExpiresAt > clock.GetUtcNow() ? issued.Caller : null);

    private void ForgetExpired(DateTimeOffset now)
    {
        while (_issued.TryPeek(out var oldest) && oldest.ExpiresAt <= now && _issued.TryDequeue(out oldest))
        {
            _open.TryRemove(oldest.Value, out _);
        }
    }
}
