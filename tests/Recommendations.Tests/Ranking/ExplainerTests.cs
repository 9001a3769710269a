namespace NetflixClone.Recommendations.Tests;

public sealed class ExplainerTests
{
    private static readonly RecommendationModel Model = ModelTrainer.Train(A.RandomWorld(1), A.Options());

    [Fact]
    public void Shares_are_positive_and_at_most_the_whole_and_after_the_first_in_order()
    {
        var titles = Model.Rank(Model.FoldIn(A.Watched(1, 5, 9), The.Moment), 20, The.Whole);

        foreach (var title in titles)
        {
            title.Reasons.Sum(reason => reason.Share).ShouldBeLessThanOrEqualTo(1.0001f);
            title.Reasons.ShouldAllBe(reason => reason.Share >= 0);
            title.Reasons.Skip(1).Select(reason => reason.Share).ShouldBeInOrder(SortDirection.Descending);
        }
    }

    [Fact]
    public void A_liked_title_speaks_for_what_others_liked_with_it()
    {
        var set = A.World(
            [new(), new(), new(), new()],
            [.. Enumerable.Repeat(A.Watched(0, 1), 10), .. Enumerable.Repeat(A.Watched(2, 3), 10)]);
        var model = ModelTrainer.Train(set, A.Options());

        var titles = model.Rank(model.FoldIn([A.Of(0, InteractionKind.Loved)], The.Moment), 1, The.Whole);

        titles.ShouldHaveSingleItem().Item.ShouldBe(1);
        titles[0].Reasons.ShouldContain(reason => reason.Kind == ReasonKind.LikedTogether && reason.Item == 0);
        titles[0].Reasons.ShouldContain(reason => reason.Kind == ReasonKind.WatchedAfter && reason.Item == 0);
    }

    [Fact]
    public void A_title_begun_is_no_reason_for_itself()
    {
        var viewer = Model.FoldIn([A.Of(4, InteractionKind.Progressed, fraction: 0.9f)], The.Moment);

        var title = Model.Rows(viewer, The.Whole).Single(row => row.Genre == "Comedy").Titles.Single(title => title.Item == 4);

        title.Reasons.ShouldAllBe(reason => reason.Item != 4);
    }

    [Fact]
    public void A_disliked_title_is_never_a_reason()
    {
        Interaction[] history = [.. A.Watched(1, 5), A.Of(3, InteractionKind.Disliked)];

        var titles = Model.Rank(Model.FoldIn(history, The.Moment), 20, The.Whole);

        titles.SelectMany(title => title.Reasons).ShouldAllBe(reason => reason.Item != 3);
    }

    [Fact]
    public void A_title_that_nobody_has_watched_is_explained_by_what_it_shares()
    {
        var set = A.World(
            [new() { Directors = ["Keaton"] }, new() { Directors = ["Keaton"] }, new() { Directors = ["Lang"] }],
            A.Watched(0), A.Watched(0, 2));
        var model = ModelTrainer.Train(set, A.Options());

        var title = model.Rank(model.FoldIn([A.Of(0, InteractionKind.Loved)], The.Moment), 1, The.Whole).ShouldHaveSingleItem();

        title.Item.ShouldBe(1);
        title.Reason.ShouldBe(new Reason(ReasonKind.Director, 1, Name: "Keaton"));
    }

    [Fact]
    public void A_chosen_genre_is_named_as_chosen()
    {
        var titles = Model.Rank(Model.FoldIn([], The.Moment, ["Horror"]), 5, The.Whole);

        titles[0].Reasons.ShouldContain(reason => reason.Kind == ReasonKind.ChosenGenre && reason.Name == "Horror");
    }

    [Fact]
    public void Without_any_taste_popularity_is_the_only_reason()
    {
        var titles = Model.Rank(Model.FoldIn([], The.Moment), 5, The.Whole);

        titles.ShouldAllBe(title => title.Reason == new Reason(ReasonKind.Popular, 1));
    }
}
