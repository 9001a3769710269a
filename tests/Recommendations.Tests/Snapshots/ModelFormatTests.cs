using FsCheck;
using FsCheck.Fluent;

namespace NetflixClone.Recommendations.Tests;

public sealed class ModelFormatTests
{
    [Fact]
    public void A_model_that_was_read_is_the_one_that_was_written_to_the_last_bit() => Prop.ForAll(Models, model =>
    {
        var read = ModelFormat.Read(A.Bytes(model));

        A.Bytes(read).ShouldBe(A.Bytes(model));
        (read.Version, read.TrainedAt, read.Learned).ShouldBe((model.Version, model.TrainedAt, model.Learned));
        read.Genres.ShouldBe(model.Genres);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_model_that_was_read_recommends_what_the_one_that_was_written_does() => Prop.ForAll(Models, ArbMap.Default.ArbFor<int>(), (model, seed) =>
    {
        var history = A.RandomHistory(new Random(seed), model.Items.Count, genre: 2);

        var read = ModelFormat.Read(A.Bytes(model));

        Page(read, history).ShouldBe(Page(model, history));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_model_that_was_read_goes_on_learning()
    {
        var model = ModelTrainer.Train(A.RandomWorld(3), A.Options());
        Lesson[] lessons = [new(A.Of(9, InteractionKind.Finished), A.Watched(1, 5)), new(A.Of(3, InteractionKind.Loved), A.Watched(2))];

        var read = ModelFormat.Read(A.Bytes(model)).Learn(lessons);

        A.Bytes(read).ShouldBe(A.Bytes(model.Learn(lessons)));
    }

    [Fact]
    public void A_training_can_start_from_a_model_that_was_read()
    {
        var first = ModelTrainer.Train(A.RandomWorld(3), A.Options());

        var second = ModelTrainer.Train(A.RandomWorld(4), A.Options(), previous: ModelFormat.Read(A.Bytes(first)));

        A.Bytes(second).ShouldBe(A.Bytes(ModelTrainer.Train(A.RandomWorld(4), A.Options(), previous: first)));
    }

    [Fact]
    public void Bytes_whose_end_is_missing_are_refused()
    {
        var bytes = A.Bytes(ModelTrainer.Train(A.RandomWorld(3, viewers: 5), A.Options()));

        for (var length = 0; length < bytes.Length; length++)
        {
            Should.Throw<FormatException>(() => ModelFormat.Read(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Bytes_after_the_end_are_refused()
    {
        var bytes = A.Bytes(ModelTrainer.Train(A.RandomWorld(3), A.Options()));

        Should.Throw<FormatException>(() => ModelFormat.Read([.. bytes, 0])).Message.ShouldContain("follow its end");
    }

    [Fact]
    public void A_damaged_model_is_refused_or_read_but_breaks_nothing()
    {
        var bytes = A.Bytes(ModelTrainer.Train(A.RandomWorld(3, viewers: 5), A.Options()));

        for (var place = 0; place < bytes.Length; place++)
        {
            var damaged = bytes.ToArray();
            damaged[place] ^= 0xFF;
            try
            {
                ModelFormat.Read(damaged);
            }
            catch (FormatException)
            {
                // said in its own words
            }
        }
    }

    [Fact]
    public void A_later_version_of_the_format_is_refused_by_its_number()
    {
        var bytes = A.Bytes(ModelTrainer.Train(A.RandomWorld(3), A.Options()));
        bytes[4] = 2; // after a mark of four bytes

        Should.Throw<FormatException>(() => ModelFormat.Read(bytes)).Message.ShouldContain("version 2");
    }

    private static Arbitrary<IRecommendationModel> Models { get; } = (
        from seed in ArbMap.Default.GeneratorFor<int>()
        from items in Gen.Choose(1, 40)
        from viewers in Gen.Choose(0, 30)
        from factors in Gen.Choose(1, 17)
        from lessons in Gen.Choose(0, 5)
        select Model(seed, items, viewers, factors, lessons)).ToArbitrary();

    private static IRecommendationModel Model(int seed, int items, int viewers, int factors, int lessons)
    {
        var (random, trained) = (new Random(seed), ModelTrainer.Train(A.RandomWorld(seed, items, viewers), A.Options(factors)));
        return trained.Learn([.. Enumerable.Range(0, lessons).Select(_ => A.RandomLesson(random, items, genre: 0))]);
    }

    private static string Page(IRecommendationModel model, Interaction[] history) =>
        string.Join('\n', model.Rows(model.FoldIn(history, The.Moment, ["Drama"]), The.Whole).Select(row =>
            $"{row.Kind} {row.Item} {row.Genre}: {string.Join(", ", row.Titles.Select(title => $"{title.Item} {title.Score:R} {title.Reason}"))}"));
}
