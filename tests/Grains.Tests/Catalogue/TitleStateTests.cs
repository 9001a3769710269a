using System.Text.Json;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests.Catalogue;

public sealed class TitleStateTests
{
    [Fact]
    public void A_play_is_counted_once_though_it_is_told_twice()
    {
        var title = new TitleState().Count(Started(The.Profile, 1)).Count(Started(The.Profile, 1));

        title.Counters.ShouldBe(new(Plays: 1, Finishes: 0, Likes: 0, Dislikes: 0));
    }

    [Fact]
    public void Two_viewers_events_of_the_same_number_both_count()
    {
        var title = new TitleState().Count(Started(The.Profile, 1)).Count(Started(new(Guid.NewGuid()), 1));

        title.Counters.Plays.ShouldBe(2);
    }

    [Theory]
    [InlineData(Rating.Love, 1, 0)]
    [InlineData(Rating.Up, 1, 0)]
    [InlineData(Rating.Down, 0, 1)]
    [InlineData(null, 0, 0)]
    public void Thumbs_are_counted(Rating? rating, long likes, long dislikes)
    {
        var title = new TitleState().Count(new TitleRated(1, The.Profile, The.Moment, The.Title, rating));

        (title.Counters.Likes, title.Counters.Dislikes).ShouldBe((likes, dislikes));
    }

    [Theory]
    [InlineData(Rating.Love, Rating.Up, 1, 0)]
    [InlineData(Rating.Up, Rating.Down, 0, 1)]
    [InlineData(Rating.Down, Rating.Love, 1, 0)]
    [InlineData(Rating.Love, null, 0, 0)]
    [InlineData(Rating.Down, null, 0, 0)]
    public void A_rating_takes_the_place_of_the_one_before_it(Rating before, Rating? rating, long likes, long dislikes)
    {
        var title = new TitleState()
            .Count(new TitleRated(1, The.Profile, The.Moment, The.Title, before))
            .Count(new TitleRated(2, The.Profile, The.Moment, The.Title, rating, before));

        (title.Counters.Likes, title.Counters.Dislikes).ShouldBe((likes, dislikes));
    }

    [Fact]
    public void A_rating_that_was_stored_without_the_one_before_it_counts_as_the_first()
    {
        const string Older = """{"$type":"rating.given","rating":1,"title":"0198c0de-0000-7000-8000-00000000aaaa","sequence":1,"profile":"0198c0de-0000-7000-8000-00000000bbbb","at":"2026-05-01T20:15:30+00:00"}""";

        var rated = JsonSerializer.Deserialize(Older, GrainsJson.Default.PlaybackEvent).ShouldBeOfType<TitleRated>();

        (rated.Rating, rated.Before).ShouldBe((Rating.Up, null));
        new TitleState().Count(rated).Counters.Likes.ShouldBe(1);
    }

    [Fact]
    public void A_rating_that_is_taken_back_though_it_never_arrived_leaves_nothing_below_zero()
    {
        var title = new TitleState().Count(new TitleRated(2, The.Profile, The.Moment, The.Title, null, Rating.Up));

        title.Counters.Likes.ShouldBe(0);
    }

    [Fact]
    public void It_remembers_only_so_many_viewers()
    {
        var title = Enumerable.Range(0, TitleState.MaxRemembered + 10)
            .Aggregate(new TitleState(), (state, _) => state.Count(Started(new(Guid.NewGuid()), 1)));

        title.Remembered.Length.ShouldBe(TitleState.MaxRemembered);
    }

    private static PlaybackStarted Started(ProfileId profile, long sequence) =>
        new(sequence, profile, The.Moment, The.Title, The.Playback, TimeSpan.Zero, The.Duration);
}
