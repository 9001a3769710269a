namespace NetflixClone.Grains.Owner;

/// <summary>Who watches what, and when each was last heard of.</summary>
internal sealed class Audience
{
    /// <summary>Who was not heard of for so long has left.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<PlaybackId, (Watching Watching, DateTimeOffset At)> _seen = [];

    /// <summary>Whether nothing runs.</summary>
    public bool IsEmpty => _seen.Count == 0;

    /// <summary>Notes that a playback runs.</summary>
    public void Seen(Watching watching, DateTimeOffset now) => _seen[watching.Playback] = (watching, now);

    /// <summary>Notes that a playback is over; false when it was not known.</summary>
    public bool Left(PlaybackId playback) => _seen.Remove(playback);

    /// <summary>Forgets who has left without a word; whether there was anybody.</summary>
    public bool Expire(DateTimeOffset now)
    {
        var gone = _seen.Where(entry => entry.Value.At + Patience <= now).Select(entry => entry.Key).ToArray();
        foreach (var playback in gone)
        {
            _seen.Remove(playback);
        }

        return gone.Length > 0;
    }

    /// <summary>What runs now, the latest started first.</summary>
    public ImmutableArray<Watching> At(DateTimeOffset now) =>
        [.. _seen.Values.Where(entry => entry.At + Patience > now).Select(entry => entry.Watching).OrderByDescending(watching => watching.Since)];
}
