using FsCheck;
using FsCheck.Fluent;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests.Viewers;

/// <summary>Whatever a network does to reports, and wherever the process dies, the same position stands.</summary>
public sealed class ReportOrderProperties
{
    private static readonly Gen<ReportProgress> Reports =
        from sequence in Gen.Choose(1, 12)
        from minutes in Gen.Choose(-5, 120)
        from paused in Gen.Elements(PlayerState.Playing, PlayerState.Paused)
        select The.Report(sequence, minutes, paused);

    [Fact]
    public void The_report_with_the_highest_sequence_stands_in_whatever_order_they_come() => Check.QuickThrowOnFailure(Prop.ForAll(
        Reports.NonEmptyListOf().ToArbitrary(),
        arriving =>
        {
            var distinct = arriving.DistinctBy(report => report.Sequence).ToList();
            var last = distinct.MaxBy(report => report.Sequence)!;

            var viewer = A.Viewer().After([.. distinct, .. distinct]);

            return viewer.Find(The.Title)?.Position == TimeSpan.FromMinutes(Math.Clamp(last.Position.TotalMinutes, 0, The.Duration.TotalMinutes));
        }));

    [Fact]
    public void Reports_that_come_twice_tell_what_they_mean_once() => Check.QuickThrowOnFailure(Prop.ForAll(
        Reports.NonEmptyListOf().ToArbitrary(),
        arriving => A.Viewer().After(arriving.SelectMany(report => new[] { report, report })).Outbox.Waiting.Length == A.Viewer().After(arriving).Outbox.Waiting.Length));

    [Fact]
    public void Every_acknowledged_report_stands_after_a_crash_between_any_two_writes() => Check.QuickThrowOnFailure(Prop.ForAll(
        Reports.NonEmptyListOf().ToArbitrary(),
        arriving =>
        {
            var (memory, viewer, playing) = (A.Viewer(), A.Viewer(), new PlayingState());
            foreach (var (index, report) in arriving.Index())
            {
                var after = memory.After(report, The.Moment.AddSeconds(index + 1));
                (viewer, playing) = after == memory ? (viewer, playing)
                    : after.Outbox != memory.Outbox ? (after, playing)
                    : (viewer, after.ToPlaying());
                memory = viewer.MergedWith(playing); // the process dies here, and the grain is activated anew
                if (memory.Find(The.Title) != after.Find(The.Title) || memory.Version != after.Version)
                {
                    return false;
                }
            }

            return true;
        }));
}
