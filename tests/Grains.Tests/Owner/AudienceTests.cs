using NetflixClone.Grains.Owner;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains.Tests.Owner;

public sealed class AudienceTests
{
    private readonly Audience _audience = new();

    [Fact]
    public void The_latest_started_is_first()
    {
        _audience.Seen(Watching(1, since: The.Moment), The.Moment);
        _audience.Seen(Watching(2, since: The.Moment.AddSeconds(1)), The.Moment);

        _audience.At(The.Moment).Select(watching => watching.Playback).ShouldBe([The.PlaybackOf(2), The.PlaybackOf(1)]);
    }

    [Fact]
    public void Who_is_not_heard_of_for_a_minute_has_left()
    {
        _audience.Seen(Watching(1, since: The.Moment), The.Moment);

        _audience.Expire(The.Moment + Audience.Patience).ShouldBeTrue();

        _audience.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Who_is_heard_of_again_stays()
    {
        _audience.Seen(Watching(1, since: The.Moment), The.Moment);
        _audience.Seen(Watching(1, since: The.Moment), The.Moment.AddSeconds(50));

        _audience.At(The.Moment.AddSeconds(100)).Length.ShouldBe(1);
    }

    private static Watching Watching(int playback, DateTimeOffset since) => new(
        The.PlaybackOf(playback), The.User, The.Profile, The.Title, TimeSpan.Zero, The.Duration, PlayerState.Playing, "Firefox on Linux", since);
}
