namespace NetflixClone.Grains.Viewers;

/// <summary>When a running playback next renews its slot, and when the audience next hears of it. Kept in memory alone.</summary>
internal readonly record struct Attendance(PlaybackId Playback, DateTimeOffset RenewAt, DateTimeOffset TellAt)
{
    /// <summary>How often a slot is renewed; well within its lease, so that one slow report loses nothing.</summary>
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(30);

    /// <summary>How often the audience hears of a playback that goes on.</summary>
    public static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(10);

    /// <summary>Of a playback; nothing was done for it yet when it is not in the list.</summary>
    public static Attendance Of(ImmutableArray<Attendance> list, PlaybackId playback)
    {
        foreach (var attendance in list)
        {
            if (attendance.Playback == playback)
            {
                return attendance;
            }
        }

        return new(playback, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
    }

    /// <summary>The list with this one in it, and without those of playbacks that no longer run.</summary>
    public ImmutableArray<Attendance> In(ImmutableArray<Attendance> list, ImmutableArray<RunningPlayback> running)
    {
        var self = this;
        return [self, .. list.Where(other => other.Playback != self.Playback && running.Any(playback => playback.Id == other.Playback))];
    }
}
