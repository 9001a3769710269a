using System.Text.Json;
using System.Text.Json.Serialization;
using NetflixClone.Api.Auth;
using NetflixClone.Caching;

namespace NetflixClone.Api.Live;

/// <summary>Single-use tickets that open a socket, so that no access token stands in an address.</summary>
internal sealed partial class SocketTickets(IOneTimeTickets tickets, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    /// <summary>A ticket for that caller.</summary>
    public async ValueTask<TicketResponse> IssueAsync(Caller caller)
    {
        var expiresAt = clock.GetUtcNow() + Lifetime;
        return new(await tickets.IssueAsync(JsonSerializer.SerializeToUtf8Bytes(caller, TicketJson.Default.Caller), Lifetime), expiresAt);
    }

    /// <summary>Whose ticket that is, and makes it worthless; null when it is unknown, used or too old.</summary>
    public async ValueTask<Caller?> RedeemAsync(string ticket) =>
        await tickets.RedeemAsync(ticket) is { } caller ? JsonSerializer.Deserialize(caller.Span, TicketJson.Default.Caller) : null;

    [JsonSerializable(typeof(Caller))]
    private sealed partial class TicketJson : JsonSerializerContext;
}
