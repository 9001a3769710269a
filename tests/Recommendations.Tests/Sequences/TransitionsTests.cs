namespace NetflixClone.Recommendations.Tests;

public sealed class TransitionsTests
{
    private static readonly Popularity Unwatched = new(4, The.Moment);

    [Fact]
    public void What_follows_counts_less_a_step_further_on()
    {
        var transitions = new Transitions(4, The.Moment).With([Path([0, 1], to: 2)]);

        var (afterOne, afterTwo) = (transitions.Part(0, 1, 2, Unwatched), transitions.Part(0, 0, 2, Unwatched));

        afterOne.ShouldBe(1 / 21f, 1e-6f);      // count / (total + shrinkage)
        afterTwo.ShouldBe(0.7f / 20.7f, 1e-6f);
    }

    [Fact]
    public void Old_transitions_count_less()
    {
        var transitions = new Transitions(4, The.Moment).With([Path([0], to: 1, daysAgo: 90), Path([0], to: 2)]);

        var (old, young) = (transitions.Part(0, 0, 1, Unwatched), transitions.Part(0, 0, 2, Unwatched));

        old.ShouldBe(young / 2, 1e-6f);
    }

    [Fact]
    public void What_follows_no_oftener_than_it_is_watched_anyway_scores_nothing()
    {
        var popularity = new Popularity(4, The.Moment).With([A.Of(1, InteractionKind.Finished), A.Of(2, InteractionKind.Finished)]);
        var transitions = new Transitions(4, The.Moment).With([Path([0], to: 1), Path([0], to: 2)]);

        var part = transitions.Part(0, 0, 1, popularity);

        part.ShouldBe(0, 1e-6f);
    }

    [Fact]
    public void The_parts_of_the_titles_watched_last_add_up_to_the_score()
    {
        var popularity = new Popularity(4, The.Moment).With([A.Of(1, InteractionKind.Finished), A.Of(3, InteractionKind.Finished)]);
        var transitions = new Transitions(4, The.Moment).With([Path([0, 2], to: 1), Path([1, 2], to: 3), Path([0], to: 3)]);
        var scores = new float[4];

        transitions.Score([2, 0], popularity, scores);

        for (var item = 0; item < 4; item++)
        {
            (transitions.Part(0, 2, item, popularity) + transitions.Part(1, 0, item, popularity)).ShouldBe(scores[item], 1e-6f);
        }
    }

    [Fact]
    public void Learning_leaves_the_snapshot_it_started_from_as_it_was()
    {
        var before = new Transitions(4, The.Moment).With([Path([0], to: 1)]);

        _ = before.With([Path([0], to: 2)]);

        before.Part(0, 0, 2, Unwatched).ShouldBe(0);
    }

    [Fact]
    public void A_path_reaches_back_a_window()
    {
        var visits = A.Watched(0, 1, 2, 3, 4, 5, 6).ToList();

        var path = Transitions.Path.To(visits, 6);

        path.Before.ShouldBe([1, 2, 3, 4, 5]);
        path.Visit.Item.ShouldBe(6);
    }

    private static Transitions.Path Path(int[] before, int to, double daysAgo = 0) => new(before, A.Of(to, InteractionKind.Finished, daysAgo));
}
