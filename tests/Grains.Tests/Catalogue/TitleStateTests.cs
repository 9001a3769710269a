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
