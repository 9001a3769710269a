using System.Collections.Concurrent;

namespace NetflixClone.Caching;

/// <summary>Tickets of one process, worthless after a restart.</summary>
internal sealed class MemoryTickets(TimeProvider clock) : IOneTimeTickets
{
    private readonly ConcurrentDictionary<string, (ReadOnlyMemory<byte> Content, DateTimeOffset Until)> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Ticket, DateTimeOffset Until)> _issued = new();

    /// <summary>How many are remembered.</summary>
    public int Count => _open.Count;

    public ValueTask<string> IssueAsync(ReadOnlyMemory<byte> content, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow();
        ForgetExpired(now);
        var (ticket, until) = (TicketNumber.New(), now + lifetime);
        _open[ticket] = (content, until);
        _issued.Enqueue((ticket, until));
        return new(ticket);
    }

    public ValueTask<ReadOnlyMemory<byte>?> RedeemAsync(string ticket) =>
        new(_open.TryRemove(ticket, out var issued) && issued.Until > clock.GetUtcNow() ? issued.Content : default(ReadOnlyMemory<byte>?));

    /// <summary>In the order of issue, which is that of expiry while all live equally long.</summary>
    private void ForgetExpired(DateTimeOffset now)
    {
        while (_issued.TryPeek(out var oldest) && oldest.Until <= now && _issued.TryDequeue(out oldest))
        {
            _open.TryRemove(oldest.Ticket, out _);
        }
    }
}
