using Microsoft.Extensions.Options;
using NetflixClone.Api.Playback;
using NetflixClone.Grains;
using NetflixClone.Media;
using NetflixClone.TestKit;

namespace NetflixClone.Api.Tests.Playback;

public sealed class MediaGrantsTests
{
    private readonly FakeClock _clock = new();
    private readonly ProfileId _profile = new(Guid.NewGuid());
    private readonly TitleId _title = new(Guid.NewGuid());
    private readonly PlaybackId _playback = new(Guid.NewGuid());
    private readonly MediaGrants _grants;

    public MediaGrantsTests() => _grants = new(
        new(Options.Create(new PlaybackGrantOptions { Key = Convert.ToBase64String(new byte[32]), Lifetime = TimeSpan.FromMinutes(5) }), _clock), _clock);

    [Fact]
    public void A_player_keeps_its_grant_for_half_of_its_time()
    {
        _grants.Issue(_profile, _title, _playback, 1080);

        _clock.Advance(TimeSpan.FromMinutes(2.4));

        _grants.RenewIfDue(_profile, _title, _playback, 1080).ShouldBeNull();
    }

    [Fact]
    public void A_player_gets_the_next_grant_well_before_its_last_one_ends()
    {
        var first = _grants.Issue(_profile, _title, _playback, 1080);

        _clock.Advance(TimeSpan.FromMinutes(2.5));

        _grants.RenewIfDue(_profile, _title, _playback, 1080)!.ExpiresAt.ShouldBe(first.ExpiresAt + TimeSpan.FromMinutes(2.5));
        _grants.RenewIfDue(_profile, _title, _playback, 1080).ShouldBeNull();
    }

    [Fact]
    public void Another_plan_holds_at_once()
    {
        _grants.Issue(_profile, _title, _playback, 1080);

        _grants.RenewIfDue(_profile, _title, _playback, 720).ShouldNotBeNull();
    }
}
