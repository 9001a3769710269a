using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NetflixClone.Caching;

namespace NetflixClone.Api.Auth;

/// <summary>The sessions that were ended while an access token of theirs still lives. What makes signing a device out take effect at once, in every process.</summary>
internal sealed class EndedSessions(IRevocations revocations, IOptions<TokenOptions> options)
{
    /// <summary>How far apart the clocks of two machines may be.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Refuses the session's access tokens from now on.</summary>
    /// <param name="user">Whose session it is: somebody who names another's session beside an account of their own ends nothing.</param>
    /// <param name="session">Which one.</param>
    public ValueTask AddAsync(UserId user, SessionId session) => revocations.RevokeAsync(IdOf(user, session), options.Value.Lifetime + Skew);

    /// <summary>Refuses the access tokens of several of a user's sessions.</summary>
    /// <param name="user">Whose they are.</param>
    /// <param name="sessions">Which ones; one that was never set, as it comes from a silo of an older version, counts as none.</param>
    public async ValueTask AddAsync(UserId user, ImmutableArray<SessionId> sessions)
    {
        foreach (var session in sessions.IsDefault ? [] : sessions)
        {
            await AddAsync(user, session);
        }
    }

    /// <summary>Whether the caller's session was ended.</summary>
    public bool Contains(Caller caller) => !revocations.IsEmpty && revocations.Contains(IdOf(caller.User, caller.Session));

    private static string IdOf(UserId user, SessionId session) => $"{user.Value:N}.{session.Value:N}";
}
