using StackExchange.Redis;

namespace NetflixClone.Caching.Redis;

/// <summary>Tickets in Redis, good in every process. Those that are issued without Redis are good in the process that issued them.</summary>
/// <remarks>
/// A ticket is in one place only. When Redis does not answer, it may have stored the ticket all the same; so the one that is handed out instead
/// has another number, and the first one's nobody knows. When the answer to a redemption is lost, the ticket is used up.
/// </remarks>
internal sealed class RedisTickets(RedisLink link, MemoryTickets fallback) : IOneTimeTickets
{
    public async ValueTask<string> IssueAsync(ReadOnlyMemory<byte> content, TimeSpan lifetime)
    {
        var ticket = TicketNumber.New();
        var (name, bytes) = (NameOf(ticket), content.ToArray());
        var stored = await link.AskAsync(Purpose.Tickets, database => database.StringSetAsync(name, bytes, lifetime));
        return stored is { IsThere: true, Value: true } ? ticket : await fallback.IssueAsync(content, lifetime);
    }

    public async ValueTask<ReadOnlyMemory<byte>?> RedeemAsync(string ticket)
    {
        if (await fallback.RedeemAsync(ticket) is { } own)
        {
            return own;
        }

        var name = NameOf(ticket);
        var taken = await link.AskAsync(Purpose.Tickets, database => database.ExecuteAsync("GETDEL", (RedisKey)name));
        return taken is { IsThere: true, Value: { IsNull: false } content } ? (byte[]?)content : default(ReadOnlyMemory<byte>?);
    }

    private string NameOf(string ticket) => link.Key("ticket:" + ticket);
}
