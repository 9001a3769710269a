namespace NetflixClone.Recommendations.Tests;

public sealed class VisitsTests
{
    [Fact]
    public void A_title_is_visited_once_and_only_when_it_was_watched()
    {
        Interaction[] history =
        [
            A.Of(0, InteractionKind.Started), A.Of(1, InteractionKind.Progressed, fraction: 0.3f), A.Of(2, InteractionKind.Progressed, fraction: 0.1f),
            A.Of(0, InteractionKind.Finished), A.Of(1, InteractionKind.Finished), A.Of(3, InteractionKind.AddedToList),
        ];

        var visits = Visits.First(history);

        visits.Select(visit => visit.Item).ShouldBe([1, 0]);
    }

    [Fact]
    public void Recent_titles_come_latest_first_without_the_disliked()
    {
        Interaction[] history = [.. A.Watched(4, 5, 6, 4), A.Of(5, InteractionKind.Disliked)];

        var recent = Visits.Recent(history, Evidence.Fold(history, The.Moment));

        recent.ShouldBe([4, 6]);
    }
}
