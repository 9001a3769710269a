namespace NetflixClone.Recommendations.Tests;

public sealed class EvidenceTests
{
    [Theory]
    [InlineData(InteractionKind.Started, 0, 1, 0.2)]
    [InlineData(InteractionKind.Progressed, 0.5, 1, 0.6)]
    [InlineData(InteractionKind.Progressed, 7, 1, 1)]
    [InlineData(InteractionKind.Progressed, double.NaN, 1, 0.2)]
    [InlineData(InteractionKind.Finished, 0, 1, 1)]
    [InlineData(InteractionKind.Abandoned, 0, -0.3, 0.5)]
    [InlineData(InteractionKind.Loved, 0, 1, 3)]
    [InlineData(InteractionKind.Liked, 0, 1, 2)]
    [InlineData(InteractionKind.Disliked, 0, -1, 2)]
    [InlineData(InteractionKind.AddedToList, 0, 1, 0.5)]
    [InlineData(InteractionKind.RemovedFromList, 0, 0, 0.2)]
    public void Each_interaction_has_its_preference_and_confidence(InteractionKind kind, double fraction, double preference, double confidence)
    {
        Interaction[] history = [A.Of(3, kind, fraction: (float)fraction)];

        var signal = Evidence.Fold(history, The.Moment).ShouldHaveSingleItem();

        signal.Item.ShouldBe(3);
        ((double)signal.Preference).ShouldBe(preference, 1e-6);
        ((double)signal.Confidence).ShouldBe(confidence, 1e-6);
    }

    [Fact]
    public void A_later_interaction_halves_the_confidence_of_an_earlier_one()
    {
        Interaction[] history = [A.Of(0, InteractionKind.AddedToList), A.Of(0, InteractionKind.Abandoned)];

        var signal = Evidence.Fold(history, The.Moment).ShouldHaveSingleItem();

        signal.Confidence.ShouldBe(0.25f + 0.5f, 1e-6f);
        signal.Preference.ShouldBe((0.25f - (0.5f * 0.3f)) / 0.75f, 1e-6f);
    }

    [Fact]
    public void The_latest_rating_decides_whatever_was_watched_after_it()
    {
        Interaction[] history =
        [
            A.Of(0, InteractionKind.Loved), A.Of(0, InteractionKind.Disliked), A.Of(0, InteractionKind.Finished),
        ];

        var signal = Evidence.Fold(history, The.Moment).ShouldHaveSingleItem();

        signal.Strength.ShouldBe(-2);
    }

    [Fact]
    public void A_rating_taken_back_leaves_what_was_watched()
    {
        Interaction[] history = [A.Of(0, InteractionKind.Finished), A.Of(0, InteractionKind.Disliked), A.Of(0, InteractionKind.Unrated)];

        var signal = Evidence.Fold(history, The.Moment).ShouldHaveSingleItem();

        signal.Strength.ShouldBe(1);
    }

    [Fact]
    public void A_signal_counts_half_after_its_half_life()
    {
        Interaction[] history = [A.Of(0, InteractionKind.Finished, daysAgo: 180), A.Of(1, InteractionKind.Loved, daysAgo: 180)];

        var signals = Evidence.Fold(history, The.Moment);

        signals.Select(signal => signal.Confidence).ShouldBe([0.5f, 1.5f]);
    }

    [Fact]
    public void A_moment_from_a_clock_that_is_ahead_counts_as_now()
    {
        Interaction[] history = [A.Of(0, InteractionKind.Finished, daysAgo: -1000)];

        var signal = Evidence.Fold(history, The.Moment).ShouldHaveSingleItem();

        signal.Confidence.ShouldBe(1);
    }

    [Fact]
    public void Titles_come_in_the_order_in_which_they_were_last_touched()
    {
        Interaction[] history = [A.Of(0, InteractionKind.Started), A.Of(1, InteractionKind.Started), A.Of(0, InteractionKind.Finished)];

        var signals = Evidence.Fold(history, The.Moment);

        signals.Select(signal => signal.Item).ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData(Familiarity.New, InteractionKind.AddedToList)]
    [InlineData(Familiarity.Known, InteractionKind.Started)]
    [InlineData(Familiarity.Known, InteractionKind.Loved)]
    [InlineData(Familiarity.Settled, InteractionKind.Started, InteractionKind.Finished)]
    [InlineData(Familiarity.Settled, InteractionKind.Finished, InteractionKind.Started)]
    [InlineData(Familiarity.Settled, InteractionKind.Finished, InteractionKind.Loved)]
    [InlineData(Familiarity.Settled, InteractionKind.Started, InteractionKind.Abandoned)]
    [InlineData(Familiarity.Settled, InteractionKind.Disliked)]
    [InlineData(Familiarity.New, InteractionKind.Disliked, InteractionKind.Unrated)]
    public void Familiarity_says_how_well_the_title_is_known(Familiarity expected, params InteractionKind[] kinds)
    {
        Interaction[] history = [.. kinds.Select(kind => A.Of(0, kind))];

        var signal = Evidence.Fold(history, The.Moment).ShouldHaveSingleItem();

        signal.Familiarity.ShouldBe(expected);
    }
}
