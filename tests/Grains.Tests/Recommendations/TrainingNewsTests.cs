using FsCheck;
using FsCheck.Fluent;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Grains.Tests.Recommendations;

public sealed class TrainingNewsTests
{
    private readonly TrainingNews _news = new(Models.Trained());

    [Fact]
    public async Task Who_has_no_model_is_given_all_of_it()
    {
        _news.Take((Models.Finished(3), []));

        var copy = default(TrainedModel).With(await _news.For(default(TrainedModel).Copy()));

        copy.ShouldNotBeNull().ShouldSatisfyAllConditions(
            () => copy.Training.ShouldBe(_news.Latest.Training),
            () => copy.Maturities.ShouldBe(_news.Latest.Maturities),
            () => copy.Bytes().ShouldBe(_news.Latest.Bytes()));
    }

    [Fact]
    public async Task Who_has_all_of_it_is_told_nothing() =>
        (await _news.For(_news.Latest.Copy())).ShouldBeOfType<ModelNews.None>();

    [Fact]
    public async Task Who_lacks_lessons_is_told_them_and_no_more()
    {
        var copy = _news.Latest;
        _news.Take((Models.Finished(3), [Models.Finished(1)]));
        _news.Take((Models.Finished(4), [Models.Finished(1), Models.Finished(3)]));

        var news = await _news.For(copy.Copy());

        news.ShouldBeOfType<ModelNews.Learned>().Bytes.Length.ShouldBeLessThan(200);
        copy.With(news).ShouldNotBeNull().Bytes().ShouldBe(_news.Latest.Bytes());
    }

    [Fact]
    public async Task Lessons_of_titles_that_the_model_does_not_know_are_none()
    {
        _news.Take((Models.Finished(Films.Count + 1), []));

        (await _news.For(_news.Latest.Copy())).ShouldBeOfType<ModelNews.None>();
        _news.Latest.Model.Learned.ShouldBe(0);
    }

    /// <summary>As after the trainer has moved: its versions may begin anew, or be the same.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_copy_of_another_training_is_replaced_whatever_its_version(int refreshed)
    {
        var copy = Enumerable.Range(0, refreshed).Aggregate(Models.Trained(), (previous, _) => Models.Trained(previous: previous));

        var next = copy.With(await _news.For(copy.Copy()));

        next.ShouldNotBeNull().Training.ShouldBe(_news.Latest.Training);
        next.Model.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Who_lacks_more_lessons_than_are_kept_is_given_all_of_it()
    {
        var copy = _news.Latest;
        for (var lesson = 0; lesson <= TrainingNews.LessonsKept; lesson++)
        {
            _news.Take((Models.Finished(3), []));
        }

        (await _news.For(copy.Copy())).ShouldBeOfType<ModelNews.Trained>();
    }

    [Fact]
    public async Task A_whole_model_is_written_once_for_all_who_ask()
    {
        var first = await _news.For(default(TrainedModel).Copy());
        _news.Take((Models.Finished(3), []));

        var second = await _news.For(default(TrainedModel).Copy());

        second.ShouldBeSameAs(first);
    }

    [Fact]
    public async Task A_whole_model_that_no_lessons_lead_on_from_is_written_anew()
    {
        var first = await _news.For(default(TrainedModel).Copy());
        for (var lesson = 0; lesson <= TrainingNews.LessonsKept; lesson++)
        {
            _news.Take((Models.Finished(3), []));
        }

        var second = await _news.For(default(TrainedModel).Copy());

        second.ShouldNotBeSameAs(first);
    }

    /// <summary>Each number is a film that somebody finished; 0 is a moment at which a copy asks.</summary>
    [Fact]
    public void A_copy_that_asks_now_and_then_ends_up_with_everything() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, Films.Count).ListOf().ToArbitrary(),
        async moments =>
        {
            var (news, copy) = (new TrainingNews(Models.Trained()), default(TrainedModel));
            foreach (var film in moments)
            {
                if (film == 0)
                {
                    copy = copy.With(await news.For(copy.Copy()));
                }
                else
                {
                    news.Take((Models.Finished(film), [Models.Finished((film % Films.Count) + 1)]));
                }
            }

            copy = copy.With(await news.For(copy.Copy()));
            copy = copy.With(await news.For(copy.Copy())); // a whole model may be from before the last lessons

            copy.ShouldNotBeNull().Bytes().ShouldBe(news.Latest.Bytes());
        }));
}
