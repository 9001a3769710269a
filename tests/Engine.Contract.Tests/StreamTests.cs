using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;
using Orleans.Hosting;
using Orleans.Streams;

namespace NetflixClone.Engine.Contract.Tests;

public sealed class StreamTests : ContractTests
{
    [Fact]
    public async Task A_stream_is_taken_by_the_grain_of_its_key_in_order()
    {
        for (var number = 1; number <= 100; number++)
        {
            await Stream("a").OnNextAsync(new(number));
        }

        await Journal.Holds(100);
        Journal.Entries.ShouldBe(Enumerable.Range(1, 100).Select(number => $"a takes {number}"));
    }

    [Fact]
    public async Task A_streams_integer_key_is_the_integer_key_of_the_grain()
    {
        await Grains.GetStreamProvider("events").GetStream<Happened>("numbered", 255L).OnNextAsync(new(1));

        await Journal.Holds("255 takes 1");
    }

    [Fact]
    public async Task A_stream_whose_key_no_grain_of_the_class_can_have_is_taken_by_nobody()
    {
        await Grains.GetStreamProvider("events").GetStream<Happened>("numbered", "no number").OnNextAsync(new(1));
        await Grains.GetStreamProvider("events").GetStream<Happened>("numbered", 255L).OnNextAsync(new(1));

        await Journal.Holds("255 takes 1");
        Journal.Entries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_that_was_refused_comes_again_before_those_behind_it()
    {
        _ = Stream("a").OnNextAsync(new(-1));
        await Journal.Holds("a refuses -1"); // of two that are published at once, either may be first
        _ = Stream("a").OnNextAsync(new(2));

        Gates.Open("-1");
        await SecondsUntil("a takes 2");

        Journal.Entries.Where(entry => entry.Contains("takes", StringComparison.Ordinal)).ShouldBe(["a takes -1", "a takes 2"]);
    }

    [Fact]
    public async Task A_stream_that_stands_still_does_not_hold_back_another()
    {
        _ = Stream("a").OnNextAsync(new(2000));
        await Gates.Reached("2000");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(key => Stream($"other{key}").OnNextAsync(new(1))));

        await Journal.Holds([.. Enumerable.Range(0, 50).Select(key => $"other{key} takes 1")]);
        Journal.Entries.ShouldNotContain("a takes 2000");
        Gates.Open("2000");
        await Journal.Holds("a takes 2000");
    }

    [Fact]
    public async Task An_event_that_is_always_refused_is_given_up_and_the_stream_goes_on()
    {
        _ = Stream("a").OnNextAsync(new(-1));
        _ = Stream("a").OnNextAsync(new(2));

        await SecondsUntil("a takes 2");

        await Eventually.Holds(() => Journal.Entries.Any(entry => entry.StartsWith("a is told", StringComparison.Ordinal)));
        Journal.Entries.ShouldNotContain("a takes -1");
    }

    [Fact]
    public async Task A_grain_that_was_deactivated_is_activated_for_the_next_event()
    {
        await Stream("a").OnNextAsync(new(1));
        await Journal.Holds("a takes 1");
        await Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

        await Stream("a").OnNextAsync(new(2));

        await Journal.Holds("a takes 2");
    }

    [Fact]
    public async Task A_grain_can_subscribe_and_unsubscribe()
    {
        var subscriber = Grains.GetGrain<ISubscriberGrain>("s");
        var publisher = Grains.GetGrain<ISubscriberGrain>("p");
        await subscriber.Subscribe("x");
        await publisher.Publish("x", 1);
        await Journal.Holds("s takes 1");

        await subscriber.Unsubscribe("x");
        await publisher.Publish("x", 2);

        Journal.Entries.ShouldBe(["s takes 1"]);
    }

    [Fact]
    public async Task Code_outside_the_grains_can_subscribe()
    {
        var stream = Grains.GetStreamProvider("events").GetStream<Happened>("chosen", "x");
        var handle = await stream.SubscribeAsync((item, _) =>
        {
            Journal.Write($"client takes {item.Number}");
            return Task.CompletedTask;
        });

        await stream.OnNextBatchAsync([new(1), new(2)]);
        await Journal.Holds("client takes 1", "client takes 2");
        await handle.UnsubscribeAsync();

        (await stream.GetAllSubscriptionHandles()).ShouldBeEmpty();
    }

    protected override void Configure(ISiloBuilder silo) =>
        silo.AddMemoryStreams("events", streams => streams.ConfigurePullingAgent(options => options.Configure(agent => agent.MaxEventDeliveryTime = TimeSpan.FromSeconds(3))));

    private IAsyncStream<Happened> Stream(string key) => Grains.GetStreamProvider("events").GetStream<Happened>("happenings", key);

    /// <summary>Moves the clock over the pauses between the tries.</summary>
    private Task SecondsUntil(string entry) => Host.Clock.PassUntil(TimeSpan.FromSeconds(1), () => Journal.Entries.Contains(entry));
}
