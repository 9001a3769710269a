using System.Collections.Immutable;
using NetflixClone.Grains.Owner;
using NetflixClone.Grains.Viewers;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Grains.Tests.Owner;

public sealed class AudienceGrainTests : IAsyncLifetime
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private TestSilo _silo = null!;

    private IAudienceGrain Audience => _silo.Grains.GetGrain<IAudienceGrain>(0);

    private async Task<ImmutableArray<Watching>> Get() => (await Audience.Get(most: 100)).Latest;

    public async Task InitializeAsync() => _silo = await TestSilo.Start();

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task Who_plays_is_there_until_he_leaves()
    {
        await Audience.Seen(Watching(1));
        await Audience.Seen(Watching(2));

        await Audience.Left(The.PlaybackOf(1));

        await Eventually.Holds(async () => await Get() is [var left] && left == Watching(2));
    }

    [Fact]
    public async Task Of_many_the_latest_are_told_and_all_are_counted()
    {
        await Audience.Seen(Watching(1));
        await Audience.Seen(Watching(2) with { Since = Watching(1).Since.AddMinutes(1) });

        await Eventually.Holds(async () => await Audience.Get(most: 1) is { Count: 2, Latest: [var latest] } && latest.Playback == The.PlaybackOf(2));
    }

    [Fact]
    public async Task Where_a_playback_stands_is_where_it_was_last_seen()
    {
        await Audience.Seen(Watching(1));
        await Eventually.Holds(async () => !(await Get()).IsEmpty); // of two that nobody waits for, either may be first
        await Audience.Seen(Watching(1) with { Position = TimeSpan.FromMinutes(5), State = PlayerState.Paused });

        await Eventually.Holds(async () => await Get() is [{ Position.Minutes: 5, State: PlayerState.Paused }]);
    }

    [Fact]
    public async Task Leaving_twice_or_without_having_come_changes_nothing()
    {
        await Audience.Seen(Watching(1));
        await Audience.Left(The.PlaybackOf(2));
        await Audience.Left(The.PlaybackOf(1));
        await Audience.Left(The.PlaybackOf(1));

        await Eventually.Holds(async () => (await Get()).IsEmpty);
    }

    [Fact]
    public async Task Many_changes_between_two_beats_are_told_once()
    {
        var owner = await Subscribe();
        await owner.Hears(1, _silo.Clock); // what there was when it came

        for (var playback = 1; playback <= 5; playback++)
        {
            await Audience.Seen(Watching(playback));
        }

        await Eventually.Holds(async () => (await Get()).Length == 5);
        await owner.Hears(2, _silo.Clock);
        await Audience.Left(The.PlaybackOf(1));
        await Eventually.Holds(async () => (await Get()).Length == 4);
        await owner.Hears(3, _silo.Clock);
        owner.Times.ShouldBe(3);
    }

    [Fact]
    public async Task Who_falls_silent_is_gone_after_a_minute_and_that_is_told()
    {
        var owner = await Subscribe();
        await Audience.Seen(Watching(1));
        await owner.Hears(1, _silo.Clock);
        var told = owner.Times;

        _silo.Clock.Advance(TimeSpan.FromMinutes(1));

        await owner.Hears(told + 1, _silo.Clock);
        (await Get()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_while_nobody_plays_is_told_of_the_next_who_does()
    {
        var owner = await Subscribe();
        await owner.Hears(1, _silo.Clock);
        for (var beat = 0; beat < 10; beat++)
        {
            _silo.Clock.Advance(Beat); // enough for the empty house to fall asleep
            await Get();
        }

        await Audience.Seen(Watching(1));

        await owner.Hears(2, _silo.Clock);
    }

    [Fact]
    public async Task Whoever_unsubscribed_is_told_no_more_and_the_others_are()
    {
        var (leaving, staying) = (await Subscribe(), await Subscribe());
        await leaving.Hears(1, _silo.Clock);
        await Audience.Unsubscribe(leaving.Reference);
        var (before, others) = (leaving.Times, staying.Times);

        await Audience.Seen(Watching(1));

        await staying.Hears(others + 1, _silo.Clock);
        leaving.Times.ShouldBe(before);
    }

    [Fact]
    public async Task A_subscription_that_is_not_renewed_lapses()
    {
        var lapsing = await Subscribe();
        await lapsing.Hears(1, _silo.Clock);
        _silo.Clock.Advance(Observers<IAudienceObserver>.Lifetime + Beat);
        var staying = await Subscribe();
        var before = lapsing.Times;

        await Audience.Seen(Watching(1));

        await staying.Hears(1, _silo.Clock);
        lapsing.Times.ShouldBe(before);
    }

    private static Watching Watching(int playback) => new(
        The.PlaybackOf(playback), The.User, The.Profile, The.Title, TimeSpan.Zero, The.Duration, PlayerState.Playing, "Firefox on Linux", The.Moment);

    private async Task<Owner> Subscribe()
    {
        var owner = new Owner();
        owner.Reference = _silo.Grains.CreateObjectReference<IAudienceObserver>(owner);
        await Audience.Subscribe(owner.Reference);
        return owner;
    }

    /// <summary>Counts how often it was told.</summary>
    private sealed class Owner : IAudienceObserver
    {
        private int _times;

        public int Times => Volatile.Read(ref _times);

        public IAudienceObserver Reference { get; set; } = null!;

        public Task AudienceChanged()
        {
            Interlocked.Increment(ref _times);
            return Task.CompletedTask;
        }

        /// <summary>Lets beats pass until it was told so often.</summary>
        public Task Hears(int times, FakeClock clock) => clock.PassUntil(Beat, () => Times >= times);
    }
}
