namespace NetflixClone.Grains.Viewers;

/// <summary>A playback between its start and its end.</summary>
[Alias("viewers.RunningPlayback")]
internal sealed record RunningPlayback
{
    /// <summary>From this part of a title on it counts as seen: what follows is the credits.</summary>
    public const double FinishedFrom = 0.95;

    /// <summary>Into how many parts a title is counted.</summary>
    public const int Quarters = 4;

    public required UserId User { get; init; }

    public required TitleId Title { get; init; }

    /// <summary>The signed-in device, when it was told.</summary>
    public SessionId? Session { get; init; }

    public required string Device { get; init; }

    /// <summary>Lines of the best rendition that the plan allows.</summary>
    public required int MaxHeight { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required TimeSpan Duration { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>How many quarters of the title were reached, those before the start included; all four once it is seen to its end.</summary>
    public int Reached { get; init; }

    [JsonIgnore]
    public PlaybackId Id => Standing.Playback;

    /// <summary>Whether a title that stands there counts as seen.</summary>
    public static bool IsFinished(TimeSpan position, TimeSpan duration) => duration > TimeSpan.Zero && position >= duration * FinishedFrom;

    /// <summary>How many quarters lie before a position; four only when it counts as seen.</summary>
    public static int QuartersAt(TimeSpan position, TimeSpan duration) => duration <= TimeSpan.Zero ? 0
        : IsFinished(position, duration) ? Quarters
        : Math.Clamp((int)(position.Ticks * Quarters / duration.Ticks), 0, Quarters - 1);

    /// <summary>Takes the later of two standings; one of another playback, or a late or repeated one, changes nothing.</summary>
    public RunningPlayback At(Standing other) => other.Playback == Id && other.Sequence > Standing.Sequence ? this with { Standing = other } : this;

    /// <summary>Takes a report, its position brought between the first and the last frame. A late or repeated one changes nothing.</summary>
    public RunningPlayback At(ReportProgress report, DateTimeOffset now)
    {
        var position = TimeSpan.FromTicks(Math.Clamp(report.Position.Ticks, 0, Duration.Ticks));
        return At(new Standing(report.Playback, report.Sequence, position, report.State, now));
    }

    /// <summary>What a report that moved this playback to <paramref name="moved"/> means to others; null for a mere heartbeat.</summary>
    public PlaybackEvent? MeaningOf(RunningPlayback moved, ProfileId profile, long sequence)
    {
        var (position, at) = (moved.Standing.Position, moved.Standing.At);
        var reached = QuartersAt(position, Duration);
        return reached == Quarters && Reached < Quarters ? new PlaybackFinished(sequence, profile, at, Title, Id)
            : Standing.State == PlayerState.Playing && moved.Standing.State == PlayerState.Paused
                ? new PlaybackPaused(sequence, profile, at, Title, Id, position, Duration)
            : reached > Reached ? new PlaybackProgressed(sequence, profile, at, Title, Id, position, Duration)
            : null;
    }
}
