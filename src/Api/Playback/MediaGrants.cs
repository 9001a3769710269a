using System.Collections.Concurrent;
using NetflixClone.Media;

namespace NetflixClone.Api.Playback;

/// <summary>Hands out permissions to read media, and the next one to a player well before its last one ends.</summary>
/// <remarks>What it remembers is lost with the process; each running player then gets a new permission with its next report.</remarks>
internal sealed class MediaGrants(PlaybackGrants grants, TimeProvider clock)
{
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<PlaybackId, Held> _held = new();
    private long _forgotAt = clock.GetTimestamp();

    public IssuedGrant Issue(ProfileId profile, TitleId title, PlaybackId playback, int maxHeight)
    {
        var now = clock.GetUtcNow();
        var issued = grants.Issue(profile, title, playback, maxHeight);
        _held[playback] = new(now + (issued.ExpiresAt - now) / 2, issued.ExpiresAt, maxHeight);
        ForgetExpired(now);
        return issued;
    }

    /// <summary>A new permission when half of the old one's time is over, or the plan allows another height; null otherwise.</summary>
    public GrantResponse? RenewIfDue(ProfileId profile, TitleId title, PlaybackId playback, int maxHeight)
    {
        if (_held.TryGetValue(playback, out var held) && held.MaxHeight == maxHeight && clock.GetUtcNow() < held.RenewAt)
        {
            return null;
        }

        var issued = Issue(profile, title, playback, maxHeight);
        return new(issued.ManifestPath, issued.ExpiresAt);
    }

    public void Forget(PlaybackId playback) => _held.TryRemove(playback, out _);

    private void ForgetExpired(DateTimeOffset now)
    {
        var forgotAt = Volatile.Read(ref _forgotAt);
        var timestamp = clock.GetTimestamp();
        if (clock.GetElapsedTime(forgotAt, timestamp) < ForgetEvery || Interlocked.CompareExchange(ref _forgotAt, timestamp, forgotAt) != forgotAt)
        {
            return;
        }

        foreach (var (playback, held) in _held)
        {
            if (held.ExpiresAt <= now)
            {
                _held.TryRemove(playback, out _);
            }
        }
    }

    private readonly record struct Held(DateTimeOffset RenewAt, DateTimeOffset ExpiresAt, int MaxHeight);
}
