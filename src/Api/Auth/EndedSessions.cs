using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace NetflixClone.Api.Auth;

/// <summary>Remembers ended sessions in this process, each as long as a token of it may live.</summary>
internal sealed class EndedSessions(IOptions<TokenOptions> options, TimeProvider clock) : IEndedSessions
{
    private readonly ConcurrentDictionary<(UserId, SessionId), DateTimeOffset> _until = new();

    public void Add(UserId user, SessionId session)
    {
        var now = clock.GetUtcNow();
        foreach (var (past, until) in _until)
        {
            if (until <= now)
            {
                _until.TryRemove(past, out _);
            }
        }

        _until[(user, session)] = now + options.Value.Lifetime;
    }

    public bool Contains(Caller caller) => !_until.IsEmpty && _until.ContainsKey((caller.User, caller.Session));
}
