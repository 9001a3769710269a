using FsCheck;
using FsCheck.Fluent;
using NetflixClone.Grains.Taste;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests.Taste;

public sealed class TasteStateTests
{
    [Fact]
    public void An_event_that_comes_again_changes_nothing()
    {
        var taste = new TasteState().Apply(Rated(1, Rating.Up));

        taste.Apply(Rated(1, Rating.Up)).ShouldBe(taste);
    }

    [Fact]
    public void An_event_that_comes_after_its_profile_was_erased_changes_nothing() => TasteState.Erased.Apply(Rated(7, Rating.Up)).ShouldBe(TasteState.Erased);

    [Fact]
    public void One_viewing_is_one_interaction()
    {
        var taste = new TasteState().Apply(Started(1)).Apply(Progressed(2, minutes: 25)).Apply(Progressed(3, minutes: 50));

        taste.Interactions.ShouldHaveSingleItem().ShouldBe(new(The.Title, TasteSignal.Progressed, 0.5f, The.Moment));
    }

    [Fact]
    public void Who_leaves_early_gave_it_up()
    {
        var taste = new TasteState().Apply(Started(1)).Apply(Stopped(2, minutes: 10));

        taste.Interactions.ShouldHaveSingleItem().Signal.ShouldBe(TasteSignal.Abandoned);
    }

    [Fact]
    public void Who_leaves_late_saw_a_part()
    {
        var taste = new TasteState().Apply(Started(1)).Apply(Stopped(2, minutes: 30));

        taste.Interactions.ShouldHaveSingleItem().Signal.ShouldBe(TasteSignal.Progressed);
    }

    [Fact]
    public void Who_comes_back_has_not_given_it_up()
    {
        var taste = new TasteState().Apply(Started(1)).Apply(Stopped(2, minutes: 10)).Apply(Started(3));

        taste.Interactions.ShouldHaveSingleItem().Signal.ShouldBe(TasteSignal.Started);
    }

    [Fact]
    public void A_rating_stands_beside_what_was_watched()
    {
        var taste = new TasteState().Apply(Started(1)).Apply(Rated(2, Rating.Love)).Apply(new PlaybackFinished(3, The.Profile, The.Moment, The.Title, The.Playback));

        taste.Interactions.Select(interaction => interaction.Signal).ShouldBe([TasteSignal.Loved, TasteSignal.Finished]);
    }

    [Fact]
    public void A_forgotten_title_leaves_the_taste_but_its_rating_stays()
    {
        var taste = new TasteState().Apply(Started(1)).Apply(Rated(2, Rating.Down)).Apply(new TitleForgotten(3, The.Profile, The.Moment, The.Title));

        taste.Interactions.ShouldHaveSingleItem().Signal.ShouldBe(TasteSignal.Disliked);
    }

    [Fact]
    public void The_oldest_interactions_make_room()
    {
        var taste = Enumerable.Range(1, TasteState.MaxInteractions + 5)
            .Aggregate(new TasteState(), (state, number) => state.Apply(Rated(number, Rating.Up) with { Title = The.TitleOf(number) }));

        taste.Interactions.Length.ShouldBe(TasteState.MaxInteractions);
        taste.Interactions[0].Title.ShouldBe(The.TitleOf(6));
    }

    [Fact]
    public void Folding_events_twice_is_folding_them_once() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 5).ListOf().ToArbitrary(),
        kinds =>
        {
            var events = kinds.Select((kind, index) => Event(index + 1, kind)).ToList();
            var twice = events.SelectMany((happened, index) => events.Take(index + 1)); // each delivery repeats all before it
            var (once, repeated) = (Fold(events), Fold(twice));
            return once.Taken == repeated.Taken && once.Interactions.SequenceEqual(repeated.Interactions);
        }));

    private static TasteState Fold(IEnumerable<PlaybackEvent> events) => events.Aggregate(new TasteState(), (state, happened) => state.Apply(happened));

    private static PlaybackEvent Event(int sequence, int kind) => kind switch
    {
        0 => Started(sequence),
        1 => Progressed(sequence, minutes: sequence),
        2 => Stopped(sequence, minutes: sequence * 10),
        3 => Rated(sequence, Rating.Love),
        4 => new TitleForgotten(sequence, The.Profile, The.Moment, The.Title),
        _ => new TitleKept(sequence, The.Profile, The.Moment, The.Title, Kept: true),
    };

    private static PlaybackStarted Started(long sequence) => new(sequence, The.Profile, The.Moment, The.Title, The.Playback, TimeSpan.Zero, The.Duration);

    private static PlaybackProgressed Progressed(long sequence, double minutes) =>
        new(sequence, The.Profile, The.Moment, The.Title, The.Playback, TimeSpan.FromMinutes(minutes), The.Duration);

    private static PlaybackStopped Stopped(long sequence, double minutes) =>
        new(sequence, The.Profile, The.Moment, The.Title, The.Playback, TimeSpan.FromMinutes(minutes), The.Duration);

    private static TitleRated Rated(long sequence, Rating rating) => new(sequence, The.Profile, The.Moment, The.Title, rating);
}
