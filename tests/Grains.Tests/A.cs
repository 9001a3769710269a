using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests;

/// <summary>Builds what tests begin with.</summary>
internal static class A
{
    /// <summary>A playback that has just been started.</summary>
    public static RunningPlayback Playback(PlaybackId? id = null, TitleId? title = null, double atMinutes = 0) => new()
    {
        User = The.User,
        Title = title ?? The.Title,
        Device = "Firefox on Linux",
        MaxHeight = 1080,
        Since = The.Moment,
        Duration = The.Duration,
        Standing = new(id ?? The.Playback, 0, TimeSpan.FromMinutes(atMinutes), PlayerState.Playing, The.Moment),
        Reached = RunningPlayback.QuartersAt(TimeSpan.FromMinutes(atMinutes), The.Duration),
    };

    /// <summary>A viewer who has just started a playback.</summary>
    public static ViewerState Viewer(RunningPlayback? watching = null)
    {
        var playback = watching ?? Playback();
        return new ViewerState().With(playback).Apply(
            new PlaybackStarted(1, The.Profile, playback.Standing.At, playback.Title, playback.Id, playback.Standing.Position, playback.Duration));
    }

    /// <summary>The state after a report, as the grain stores it.</summary>
    public static ViewerState After(this ViewerState viewer, ReportProgress report, DateTimeOffset at)
    {
        var running = viewer.Find(report.Playback)!;
        var moved = running.At(report, at);
        return moved == running ? viewer
            : running.MeaningOf(moved, The.Profile, viewer.Outbox.Next) is { } happened ? viewer.With(moved).Apply(happened)
            : viewer.With(moved);
    }

    /// <summary>The state after reports, each a second later than the one before.</summary>
    public static ViewerState After(this ViewerState viewer, params IEnumerable<ReportProgress> reports) =>
        reports.Index().Aggregate(viewer, (state, report) => state.After(report.Item, The.Moment.AddSeconds(report.Index + 1)));
}
