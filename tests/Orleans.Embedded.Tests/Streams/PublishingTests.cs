using NetflixClone.Engine.Contract.Tests;
using Orleans.Hosting;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine.Tests.Streams;

/// <summary>What the streams of this engine promise beyond the contract: publishing is done when the event was taken.</summary>
public sealed class PublishingTests : ContractTests
{
    [Fact]
    public async Task Publishing_is_done_once_the_event_was_taken()
    {
        var publishing = Stream("a").OnNextAsync(new(2000));
        await Gates.Reached("2000");

        publishing.IsCompleted.ShouldBeFalse();
        Gates.Open("2000");
        await publishing;

        Journal.Entries.ShouldBe(["a takes 2000"]);
    }

    [Fact]
    public async Task An_event_that_was_refused_comes_again_before_those_behind_it()
    {
        var refused = Stream("a").OnNextAsync(new(-1));
        var behind = Stream("a").OnNextAsync(new(2));
        await Journal.Holds("a refuses -1");

        Gates.Open("-1");
        await UntilDone(refused);
        await behind;

        Journal.Entries.Where(entry => entry.Contains("takes", StringComparison.Ordinal)).ShouldBe(["a takes -1", "a takes 2"]);
    }

    [Fact]
    public async Task An_event_that_is_always_refused_goes_back_to_its_publisher_and_the_stream_goes_on()
    {
        var refused = Stream("a").OnNextAsync(new(-1));
        var behind = Stream("a").OnNextAsync(new(2));

        await UntilDone(refused);
        await behind;

        await refused.ShouldThrowAsync<StreamEventDeliveryFailureException>();
        await Journal.Holds("a is told: not now", "a takes 2");
    }

    protected override void Configure(ISiloBuilder silo) => silo.AddMemoryStreams("events", streams =>
    {
        streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
        streams.ConfigurePullingAgent(options => options.Configure(agent => agent.MaxEventDeliveryTime = TimeSpan.FromSeconds(30)));
    });

    private IAsyncStream<Happened> Stream(string key) => Grains.GetStreamProvider("events").GetStream<Happened>("happenings", key);

    /// <summary>Moves the clock over the pauses between the tries.</summary>
    private async Task UntilDone(Task publishing)
    {
        while (await Task.WhenAny(publishing, Host.Clock.TimerStarted(TimeSpan.FromSeconds(11))) != publishing)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(11));
            await Task.Yield();
        }
    }
}
