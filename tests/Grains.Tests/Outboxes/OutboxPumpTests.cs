using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Viewers;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;
using Orleans.Hosting;

namespace NetflixClone.Grains.Tests.Outboxes;

public sealed class OutboxPumpTests : IAsyncLifetime
{
    private readonly FakeBroker _broker = new();
    private TestSilo? _silo;

    private TestSilo Silo => _silo ?? throw new InvalidOperationException("The silo has not been started.");

    public async Task InitializeAsync() => _silo = await TestSilo.Start(silo => silo.AddPersistentStreams(Streams.Provider, (_, _) => _broker, static _ => { }));

    public async Task DisposeAsync() => await Silo.DisposeAsync();

    [Fact]
    public async Task Commands_are_acknowledged_while_the_broker_is_away_and_their_events_go_out_in_order_once_it_is_back()
    {
        var viewer = Silo.Viewer(The.Profile);
        _broker.IsAway = true;
        await Rate(viewer, 100);

        _broker.IsAway = false;
        await AllGoOut(100);

        _broker.Sequences(Streams.Playback).ShouldBe(Enumerable.Range(1, 100).Select(number => (long)number));
    }

    [Fact]
    public async Task What_waited_goes_out_many_at_a_time()
    {
        var viewer = Silo.Viewer(The.Profile);
        _broker.IsAway = true;
        await Rate(viewer, 100);

        _broker.IsAway = false;
        await AllGoOut(100);

        _broker.Batches(Streams.Playback).Count.ShouldBeLessThan(10);
        _broker.Batches(Streams.Playback).ShouldAllBe(batch => batch.Length <= 32);
    }

    [Fact]
    public async Task What_was_not_confirmed_when_the_process_died_goes_out_after_the_next_start()
    {
        _broker.IsAway = true;
        await Rate(Silo.Viewer(The.Profile), 3);

        await Silo.Crash();
        _broker.IsAway = false;
        await AllGoOut(3);

        _broker.Sequences(Streams.Playback).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_viewer_whose_outbox_is_full_refuses_further_commands_until_the_broker_is_back()
    {
        var viewer = Silo.Viewer(The.Profile);
        _broker.IsAway = true;
        await Rate(viewer, Outbox<PlaybackEvent>.MaxWaiting);
        var one = new RateTitle(The.OtherTitle, Rating.Up);
        await viewer.Rate(one).ShouldThrowAsync<OutboxFullException>();

        _broker.IsAway = false;
        await AllGoOut(Outbox<PlaybackEvent>.MaxWaiting);

        await viewer.Rate(one);
    }

    [Fact]
    public async Task The_age_of_the_oldest_event_that_waits_is_known()
    {
        var metrics = Silo.Services.GetRequiredService<OutboxMetrics>();
        _broker.IsAway = true;
        await Rate(Silo.Viewer(The.Profile), 2);

        Silo.Clock.Advance(TimeSpan.FromMinutes(1));

        metrics.Age.ShouldBe(TimeSpan.FromMinutes(1));
        _broker.IsAway = false;
        await AllGoOut(2);
        await Eventually.Holds(() => metrics.Age == TimeSpan.Zero);
    }

    /// <summary>Gives and takes back a rating, so that each command has something to tell.</summary>
    private static async Task Rate(IViewerGrain viewer, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await viewer.Rate(new(The.Title, i % 2 == 0 ? Rating.Up : Rating.Down));
        }
    }

    private Task AllGoOut(int events) => Silo.Clock.PassUntil(TimeSpan.FromSeconds(3), () => _broker.Sequences(Streams.Playback).Count() >= events);
}
