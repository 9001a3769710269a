using FsCheck;
using FsCheck.Fluent;

namespace NetflixClone.Recommendations.Tests;

public sealed class RowBuilderTests
{
    private static readonly RecommendationModel Model = ModelTrainer.Train(A.RandomWorld(1, items: 60, viewers: 80), A.Options());

    [Fact]
    public void No_row_holds_a_forbidden_finished_or_disliked_title() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var forbidden = Enumerable.Range(0, 60).Where(_ => random.Next(3) == 0).ToHashSet();
        var history = A.RandomHistory(random, 60, genre: random.Next(4), length: random.Next(30));
        var viewer = Model.FoldIn(history, The.Moment);

        var shown = Shown(Model.Rows(viewer, item => !forbidden.Contains(item)))
            .Concat(Model.Rank(viewer, 60, item => !forbidden.Contains(item)).Select(title => title.Item))
            .ToHashSet();

        shown.Overlaps(forbidden).ShouldBeFalse();
        shown.Overlaps(viewer.Signals.Where(signal => signal.Familiarity == Familiarity.Settled).Select(signal => signal.Item)).ShouldBeFalse();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_begun_is_not_news_but_stays_in_its_genre()
    {
        var viewer = Model.FoldIn([A.Of(4, InteractionKind.Started)], The.Moment);

        var rows = Model.Rows(viewer, The.Whole);

        rows[0].Titles.ShouldAllBe(title => title.Item != 4);
        rows.Single(row => row.Genre == "Comedy").Titles.ShouldContain(title => title.Item == 4);
    }

    [Fact]
    public void A_viewer_who_likes_a_genre_gets_its_row_first()
    {
        var viewer = Model.FoldIn(A.Watched(2, 6, 10), The.Moment);

        var rows = Model.Rows(viewer, The.Whole);

        rows.First(row => row.Kind == RowKind.Genre).Genre.ShouldBe("Horror");
    }

    [Fact]
    public void The_page_begins_with_recommendations_and_the_title_watched_last()
    {
        var rows = Model.Rows(Model.FoldIn(A.Watched(2, 6, 10), The.Moment), The.Whole);

        rows[0].Kind.ShouldBe(RowKind.RecommendedForYou);
        (rows[1].Kind, rows[1].Item).ShouldBe((RowKind.BecauseYouWatched, 10));
        rows.Count(row => row.Kind == RowKind.BecauseYouWatched).ShouldBe(2);
        rows.ShouldContain(row => row.Kind == RowKind.Trending);
        rows.ShouldContain(row => row.Kind == RowKind.HiddenGems);
    }

    [Fact]
    public void A_new_viewer_gets_a_page_too()
    {
        var rows = Model.Rows(Model.FoldIn([], The.Moment), The.Whole);

        rows[0].Kind.ShouldBe(RowKind.RecommendedForYou);
        rows.ShouldAllBe(row => row.Titles.Count > 0 && row.Titles.All(title => title.Reasons.Count > 0));
        rows.ShouldNotContain(row => row.Kind == RowKind.BecauseYouWatched || row.Kind == RowKind.HiddenGems);
    }

    [Fact]
    public void Hidden_gems_come_from_the_less_watched_half()
    {
        var counts = Model.Models.Popularity.Lasting.ToArray();
        var median = counts.Order().ElementAt(30);

        var gems = Model.Rows(Model.FoldIn(A.Watched(2, 6, 10), The.Moment), The.Whole).Single(row => row.Kind == RowKind.HiddenGems);

        gems.Titles.ShouldAllBe(title => counts[title.Item] <= median);
    }

    [Fact]
    public void A_later_row_begins_with_titles_that_no_earlier_row_began_with()
    {
        var rows = Model.Rows(Model.FoldIn(A.Watched(2, 6, 10), The.Moment), The.Whole);

        rows[1].Titles.Take(5).Select(title => title.Item).ShouldNotContain(item => rows[0].Titles.Take(5).Any(title => title.Item == item));
    }

    [Fact]
    public void With_nothing_allowed_there_are_no_rows() => Model.Rows(Model.FoldIn(A.Watched(2), The.Moment), _ => false).ShouldBeEmpty();

    [Fact]
    public void No_title_stands_twice_in_a_row()
    {
        var rows = Model.Rows(Model.FoldIn(A.Watched(2, 6, 10), The.Moment), The.Whole);

        rows.ShouldAllBe(row => row.Titles.DistinctBy(title => title.Item).Count() == row.Titles.Count);
    }

    private static IEnumerable<int> Shown(IReadOnlyList<Row> rows) => rows.SelectMany(row => row.Titles).Select(title => title.Item);
}
