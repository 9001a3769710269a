using NetflixClone.Api.Auth;

namespace NetflixClone.Api.Live;

/// <summary>Single-use tickets that open a socket, so that no access token stands in an address.</summary>
internal interface ITickets
{
    /// <summary>A ticket for that caller.</summary>
    ValueTask<Ticket> IssueAsync(Caller caller);

    /// <summary>Whose ticket that is, and makes it worthless; null when it is unknown, used or too old.</summary>
    ValueTask<Caller?> RedeemAsync(string ticket);
}

/// <summary>A ticket and the moment from which it is worthless.</summary>
internal sealed record Ticket(string Value, DateTimeOffset ExpiresAt);
