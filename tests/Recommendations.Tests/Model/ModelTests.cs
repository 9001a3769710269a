using FsCheck;
using FsCheck.Fluent;

namespace NetflixClone.Recommendations.Tests;

public sealed class ModelTests
{
    [Fact]
    public void The_same_data_and_seed_give_the_same_page()
    {
        string[] pages = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            var model = ModelTrainer.Train(A.RandomWorld(3), A.Options());
            return Page(model, model.FoldIn(A.Watched(1, 5, 9), The.Moment));
        })];

        pages[0].ShouldBe(pages[1]);
    }

    [Fact]
    public void Learning_one_by_one_counts_what_training_counts() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var before = A.RandomWorld(3);
        var history = A.RandomHistory(random, before.Items.Count, genre: 1);
        var trained = ModelTrainer.Train(before with { Viewers = [.. before.Viewers, history] }, A.Options());
        IRecommendationModel learned = ModelTrainer.Train(before, A.Options());

        for (var i = 0; i < history.Length; i++)
        {
            learned = learned.Learn([new Lesson(history[i], history[..i])]);
        }

        Counts((RecommendationModel)learned).Zip(Counts(trained)).ShouldAllBe(pair => MathF.Abs(pair.First - pair.Second) < 1e-4f);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Learning_keeps_version_and_taste()
    {
        var model = ModelTrainer.Train(A.RandomWorld(3), A.Options());
        var viewer = model.FoldIn(A.Watched(1, 5), The.Moment);

        var learned = model.Learn([new Lesson(A.Of(9, InteractionKind.Finished), A.Watched(1, 5))]);

        (learned.Version, learned.Learned).ShouldBe((model.Version, 1));
        learned.Rank(viewer, 5, The.Whole).Count.ShouldBe(5);
    }

    [Fact]
    public void What_many_watched_just_now_begins_to_trend()
    {
        IRecommendationModel model = ModelTrainer.Train(A.RandomWorld(3), A.Options());

        model = model.Learn([.. Enumerable.Range(0, 100).Select(_ => new Lesson(A.Of(13, InteractionKind.Finished), []))]);

        model.Rows(model.FoldIn([], The.Moment), The.Whole).Single(row => row.Kind == RowKind.Trending).Titles[0].Item.ShouldBe(13);
    }

    [Fact]
    public void A_refresh_counts_on_from_the_version_before_and_starts_from_its_factors()
    {
        var first = ModelTrainer.Train(A.RandomWorld(3), A.Options());

        var second = ModelTrainer.Train(A.RandomWorld(3), A.Options() with { RefreshIterations = 0 }, previous: first);

        second.Version.ShouldBe(first.Version + 1);
        second.Models.Factors.Items[7].ToArray().ShouldBe(first.Models.Factors.Items[7].ToArray());
    }

    [Fact]
    public void Titles_that_came_and_went_between_trainings_do_not_move_the_others_factors()
    {
        var set = A.RandomWorld(3);
        var first = ModelTrainer.Train(set, A.Options());
        var moved = set with { Items = new(Enumerable.Range(0, set.Items.Count).Select(item => item == 0 ? Guid.Empty : set.Items[set.Items.Count - item])), Viewers = [] };

        var second = ModelTrainer.Train(moved, A.Options() with { RefreshIterations = 0 }, previous: first);

        second.Models.Factors.Items[1].ToArray().ShouldBe(first.Models.Factors.Items[set.Items.Count - 1].ToArray());
    }

    [Fact]
    public void A_taste_of_another_version_is_refused()
    {
        var first = ModelTrainer.Train(A.RandomWorld(3), A.Options());
        var second = ModelTrainer.Train(A.RandomWorld(3), A.Options(), previous: first);

        var rank = () => second.Rank(first.FoldIn([], The.Moment), 5, The.Whole);

        rank.ShouldThrow<ArgumentException>().Message.ShouldContain("version 1");
    }

    [Fact]
    public void A_taste_of_another_training_is_refused_though_its_version_is_the_same()
    {
        var set = A.RandomWorld(3);
        var (one, other) = (ModelTrainer.Train(set, A.Options()), ModelTrainer.Train(set, A.Options()));

        var rank = () => other.Rank(one.FoldIn([], The.Moment), 5, The.Whole);

        rank.ShouldThrow<ArgumentException>().Message.ShouldContain("another model");
    }

    [Fact]
    public void An_interaction_with_an_unknown_item_is_refused()
    {
        var model = ModelTrainer.Train(A.RandomWorld(3), A.Options());

        Action[] uses =
        [
            () => model.FoldIn(A.Watched(-1), The.Moment),
            () => model.Learn([new Lesson(A.Of(24, InteractionKind.Finished), [])]),
            () => ModelTrainer.Train(A.World([new()], A.Watched(1))),
        ];

        foreach (var use in uses)
        {
            use.ShouldThrow<ArgumentException>().Message.ShouldContain("item");
        }
    }

    [Fact]
    public void Features_must_be_one_a_title()
    {
        var train = () => ModelTrainer.Train(A.RandomWorld(3) with { Features = [] });

        train.ShouldThrow<ArgumentException>();
    }

    [Fact]
    public void A_catalogue_without_viewers_can_be_trained_and_shown()
    {
        var model = ModelTrainer.Train(A.RandomWorld(3, viewers: 0), A.Options());

        var titles = model.Rank(model.FoldIn(A.Watched(2), The.Moment), 5, The.Whole);

        titles.Count.ShouldBe(5);
        titles[0].Reason.Name.ShouldBe("Horror");
    }

    [Fact]
    public void Similar_titles_are_of_a_kind_and_allowed()
    {
        var model = ModelTrainer.Train(A.RandomWorld(3), A.Options());

        var titles = model.Similar(2, 3, item => item != 6);

        titles.ShouldAllBe(title => title.Item % 4 == 2 && title.Item != 2 && title.Item != 6);
    }

    [Fact]
    public void An_id_that_occurs_twice_is_refused()
    {
        var index = () => new ItemIndex([Guid.Empty, Guid.Empty]);

        index.ShouldThrow<ArgumentException>();
    }

    private static float[] Counts(RecommendationModel model)
    {
        var counts = model.Models.Popularity.Lasting.ToArray();
        for (var from = 0; from < model.Items.Count; from++)
        {
            model.Models.Transitions.Score([from], model.Models.Popularity, counts);
        }

        return counts;
    }

    private static string Page(RecommendationModel model, ViewerTaste viewer) =>
        string.Join('\n', model.Rows(viewer, The.Whole).Select(row =>
            $"{row.Kind} {row.Item} {row.Genre}: {string.Join(", ", row.Titles.Select(title => $"{title.Item} {title.Score:R} {title.Reason}"))}"));
}
