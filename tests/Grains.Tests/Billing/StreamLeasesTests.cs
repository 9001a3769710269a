using NetflixClone.Grains.Billing;

namespace NetflixClone.Grains.Tests.Billing;

public sealed class StreamLeasesTests
{
    [Fact]
    public void As_many_play_as_the_plan_allows()
    {
        var leases = Acquire(Acquire(StreamLeases.None, 1), 2);

        leases.ShouldNotBeNull().Acquire(Slot(3), limit: 2, The.Moment).ShouldBeNull();
    }

    [Fact]
    public void A_playback_renews_its_own_slot_though_all_are_taken()
    {
        var leases = Acquire(StreamLeases.None, 1, limit: 1);

        leases = Acquire(leases, 1, limit: 1, The.Moment.AddSeconds(60));

        leases.ShouldNotBeNull().RunningAt(The.Moment.AddSeconds(120)).ShouldHaveSingleItem().Playback.ShouldBe(The.PlaybackOf(1));
    }

    [Fact]
    public void A_slot_that_was_not_renewed_is_free_again()
    {
        var leases = Acquire(StreamLeases.None, 1, limit: 1);

        leases = Acquire(leases, 2, limit: 1, The.Moment + StreamLeases.Duration);

        leases.ShouldNotBeNull().RunningAt(The.Moment + StreamLeases.Duration).ShouldHaveSingleItem().Playback.ShouldBe(The.PlaybackOf(2));
    }

    [Fact]
    public void A_slot_given_back_is_free_at_once()
    {
        var leases = Acquire(StreamLeases.None, 1, limit: 1)?.Release(The.PlaybackOf(1));

        Acquire(leases, 2, limit: 1).ShouldNotBeNull();
    }

    private static StreamLeases? Acquire(StreamLeases? leases, int playback, int limit = 2, DateTimeOffset? at = null) =>
        leases?.Acquire(Slot(playback), limit, at ?? The.Moment);

    private static StreamSlot Slot(int playback) => new(The.PlaybackOf(playback), The.Profile, The.Title, "Firefox on Linux", The.Moment);
}
