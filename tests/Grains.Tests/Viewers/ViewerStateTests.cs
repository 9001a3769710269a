using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests.Viewers;

public sealed class ViewerStateTests
{
    [Fact]
    public void A_report_moves_the_position()
    {
        var viewer = A.Viewer();

        viewer = viewer.After(The.Report(1, minutes: 12));

        viewer.Find(The.Title).ShouldNotBeNull().Position.ShouldBe(TimeSpan.FromMinutes(12));
    }

    [Fact]
    public void A_late_report_does_not_move_the_position_back()
    {
        var viewer = A.Viewer().After(The.Report(2, minutes: 12));

        viewer = viewer.After(The.Report(1, minutes: 11));

        viewer.Find(The.Title).ShouldNotBeNull().Position.ShouldBe(TimeSpan.FromMinutes(12));
    }

    [Fact]
    public void A_viewer_who_rewinds_goes_back()
    {
        var viewer = A.Viewer().After(The.Report(1, minutes: 12));

        viewer = viewer.After(The.Report(2, minutes: 3));

        viewer.Find(The.Title).ShouldNotBeNull().Position.ShouldBe(TimeSpan.FromMinutes(3));
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(500, 100)]
    public void A_position_beyond_the_film_is_brought_to_its_edge(double reported, double stands)
    {
        var viewer = A.Viewer().After(The.Report(1, reported));

        viewer.Find(The.Title).ShouldNotBeNull().Position.ShouldBe(TimeSpan.FromMinutes(stands));
    }

    [Fact]
    public void A_title_goes_on_where_the_screen_that_reported_last_stands()
    {
        var viewer = A.Viewer().With(A.Playback(The.PlaybackOf(2)))
            .After(The.Report(1, minutes: 50), The.Moment.AddSeconds(1))
            .After(The.Report(1, minutes: 20) with { Playback = The.PlaybackOf(2) }, The.Moment.AddSeconds(2));

        viewer.ResumePoint(The.Title, The.Moment.AddSeconds(2)).ShouldBe(TimeSpan.FromMinutes(20));
    }

    [Theory]
    [InlineData(PlayerState.Playing, 4, 4)]
    [InlineData(PlayerState.Paused, 4, 0)]
    [InlineData(PlayerState.Playing, 60, 0)]
    public void A_title_goes_on_where_a_moving_picture_has_got_to_since_its_report(PlayerState state, int secondsLater, int movedOn)
    {
        var viewer = A.Viewer().After(The.Report(1, minutes: 12, state), The.Moment);

        viewer.ResumePoint(The.Title, The.Moment.AddSeconds(secondsLater)).ShouldBe(TimeSpan.FromMinutes(12) + TimeSpan.FromSeconds(movedOn));
    }

    [Fact]
    public void A_playback_that_ends_leaves_the_position_of_a_screen_that_reported_later()
    {
        var viewer = A.Viewer().With(A.Playback(The.PlaybackOf(2)))
            .After(The.Report(1, minutes: 50), The.Moment.AddSeconds(1))
            .After(The.Report(1, minutes: 20) with { Playback = The.PlaybackOf(2) }, The.Moment.AddSeconds(2));

        viewer = viewer.Ended(viewer.Find(The.Playback)!, The.Profile, The.Moment.AddSeconds(3));

        viewer.ResumePoint(The.Title, The.Moment.AddHours(1)).ShouldBe(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public void A_finished_title_starts_at_the_beginning()
    {
        var viewer = A.Viewer().After(The.Report(1, minutes: 95));

        viewer.ResumePoint(The.Title, The.Moment.AddHours(1)).ShouldBe(TimeSpan.Zero);
        viewer.ToSnapshot().History.ShouldHaveSingleItem().Finished.ShouldBeTrue();
    }

    [Fact]
    public void A_heartbeat_is_no_event()
    {
        var viewer = A.Viewer();

        var after = viewer.After(The.Report(1, minutes: 1), The.Report(2, minutes: 2));

        after.Outbox.ShouldBe(viewer.Outbox);
        after.Version.ShouldBe(viewer.Version + 2);
    }

    [Fact]
    public void Each_quarter_is_told_once_though_the_viewer_rewinds()
    {
        var viewer = A.Viewer();

        viewer = viewer.After(The.Report(1, 26), The.Report(2, 51), The.Report(3, 10), The.Report(4, 52), The.Report(5, 76));

        Told<PlaybackProgressed>(viewer).Select(told => told.Position.TotalMinutes).ShouldBe([26, 51, 76]);
    }

    [Fact]
    public void Quarters_before_the_resume_point_are_not_told_again()
    {
        var viewer = A.Viewer(A.Playback(atMinutes: 60));

        viewer = viewer.After(The.Report(1, 61), The.Report(2, 20), The.Report(3, 30));

        Told<PlaybackProgressed>(viewer).ShouldBeEmpty();
    }

    [Fact]
    public void The_end_is_told_once()
    {
        var viewer = A.Viewer();

        viewer = viewer.After(The.Report(1, 95), The.Report(2, 96), The.Report(3, 50), The.Report(4, 99));

        Told<PlaybackFinished>(viewer).ShouldHaveSingleItem().Playback.ShouldBe(The.Playback);
    }

    [Fact]
    public void A_pause_is_told_where_it_happened_and_only_when_the_picture_stops()
    {
        var viewer = A.Viewer();

        viewer = viewer.After(The.Report(1, 5, PlayerState.Paused), The.Report(2, 5, PlayerState.Paused), The.Report(3, 6));

        Told<PlaybackPaused>(viewer).ShouldHaveSingleItem().Position.ShouldBe(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Leaving_in_the_middle_is_told_as_a_stop()
    {
        var viewer = A.Viewer().After(The.Report(1, 40));

        viewer = viewer.Ended(viewer.Find(The.Playback)!, The.Profile, The.Moment);

        Told<PlaybackStopped>(viewer).ShouldHaveSingleItem().Position.ShouldBe(TimeSpan.FromMinutes(40));
        viewer.Running.ShouldBeEmpty();
    }

    [Fact]
    public void Leaving_during_the_credits_is_not_told_after_the_end_was()
    {
        var viewer = A.Viewer().After(The.Report(1, 97));

        var left = viewer.Ended(viewer.Find(The.Playback)!, The.Profile, The.Moment);

        left.Outbox.ShouldBe(viewer.Outbox);
        left.Running.ShouldBeEmpty();
    }

    [Fact]
    public void A_forgotten_title_leaves_history_and_player()
    {
        var viewer = A.Viewer().After(The.Report(1, 40));

        viewer = viewer.Apply(new TitleForgotten(viewer.Outbox.Next, The.Profile, The.Moment, The.Title));

        viewer.ToSnapshot().History.ShouldBeEmpty();
        viewer.Find(The.Playback).ShouldBeNull();
    }

    [Fact]
    public void What_the_latest_report_wrote_is_there_after_a_restart()
    {
        var stored = A.Viewer();
        var playing = stored.After(The.Report(1, 12), The.Report(2, 13)).ToPlaying();

        var restarted = stored.MergedWith(playing);

        restarted.Find(The.Title).ShouldNotBeNull().Position.ShouldBe(TimeSpan.FromMinutes(13));
        restarted.Version.ShouldBe(playing.Version);
    }

    [Fact]
    public void A_heartbeat_older_than_the_last_pause_is_ignored_after_a_restart()
    {
        var playing = A.Viewer().After(The.Report(1, 12)).ToPlaying();
        var stored = A.Viewer().After(The.Report(1, 12), The.Report(2, 14, PlayerState.Paused));

        var restarted = stored.MergedWith(playing);

        restarted.Find(The.Title).ShouldNotBeNull().Position.ShouldBe(TimeSpan.FromMinutes(14));
    }

    [Fact]
    public void A_playback_that_was_stopped_is_not_brought_back_by_its_last_heartbeat()
    {
        var viewer = A.Viewer().After(The.Report(1, 12));

        var restarted = viewer.Ended(viewer.Find(The.Playback)!, The.Profile, The.Moment).MergedWith(viewer.ToPlaying());

        restarted.Running.ShouldBeEmpty();
    }

    [Fact]
    public void The_oldest_titles_make_room_in_the_history()
    {
        var viewer = new ViewerState();
        foreach (var number in Enumerable.Range(1, ViewerState.MaxHistory + 1))
        {
            var started = new PlaybackStarted(number, The.Profile, The.Moment.AddMinutes(number), The.TitleOf(number), The.Playback, TimeSpan.Zero, The.Duration);
            viewer = viewer.Apply(started) with { Outbox = viewer.Outbox };
        }

        viewer.History.Length.ShouldBe(ViewerState.MaxHistory);
        viewer.Find(The.TitleOf(1)).ShouldBeNull();
    }

    [Fact]
    public void The_list_has_what_was_kept_last_first_and_each_title_once()
    {
        var viewer = new ViewerState()
            .Apply(new TitleKept(1, The.Profile, The.Moment, The.Title, Kept: true))
            .Apply(new TitleKept(2, The.Profile, The.Moment, The.OtherTitle, Kept: true))
            .Apply(new TitleKept(3, The.Profile, The.Moment, The.Title, Kept: true));

        viewer.List.ShouldBe([The.Title, The.OtherTitle]);
    }

    [Fact]
    public void A_rating_that_is_taken_back_is_gone()
    {
        var viewer = new ViewerState()
            .Apply(new TitleRated(1, The.Profile, The.Moment, The.Title, Rating.Love))
            .Apply(new TitleRated(2, The.Profile, The.Moment, The.Title, null));

        viewer.Ratings.ShouldBeEmpty();
    }

    [Fact]
    public void A_rating_tells_what_it_replaced()
    {
        var viewer = new ViewerState()
            .Rated(The.Title, Rating.Love, The.Profile, The.Moment)
            .Rated(The.Title, Rating.Down, The.Profile, The.Moment)
            .Rated(The.Title, null, The.Profile, The.Moment);

        Told<TitleRated>(viewer).Select(told => (told.Before, told.Rating)).ShouldBe([(null, Rating.Love), (Rating.Love, Rating.Down), (Rating.Down, null)]);
    }

    [Fact]
    public void One_rating_more_than_are_kept_takes_back_the_oldest_and_tells_so()
    {
        var full = Enumerable.Range(1, ViewerState.MaxRatings).Aggregate(
            new ViewerState(), (state, number) => state.Rated(The.TitleOf(number), Rating.Up, The.Profile, The.Moment) with { Outbox = Outbox<PlaybackEvent>.Empty });

        var viewer = full.Rated(The.TitleOf(ViewerState.MaxRatings + 1), Rating.Down, The.Profile, The.Moment);

        viewer.Ratings.Length.ShouldBe(ViewerState.MaxRatings);
        viewer.RatingOf(The.TitleOf(1)).ShouldBeNull();
        Told<TitleRated>(viewer).Select(told => (told.Title, told.Before, told.Rating))
            .ShouldBe([(The.TitleOf(1), Rating.Up, null), (The.TitleOf(ViewerState.MaxRatings + 1), null, Rating.Down)]);
    }

    private static IEnumerable<T> Told<T>(ViewerState viewer) => viewer.Outbox.Waiting.OfType<T>();
}
