using NetflixClone.TestKit.Product;
using Orleans.Configuration;
using Orleans.Hosting;

namespace NetflixClone.Engine.Contract.Tests;

/// <summary>What a caller hears that waits in vain. The clock is moved, and where the engine does not go by it the limit of a second passes by itself.</summary>
public sealed class TimeoutTests : ContractTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_fails_and_says_whose_and_for_how_long()
    {
        var grain = Grains.GetGrain<IGateGrain>("slow");

        var call = grain.Hold("a");
        await Gates.Reached("a");
        Host.Clock.Advance(Limit * 2);

        var failure = await call.ShouldThrowAsync<TimeoutException>();
        failure.Message.ShouldContain("gate/slow");
        failure.Message.ShouldContain("00:00:01");
        Gates.Open("a");
    }

    [Fact]
    public async Task A_grain_goes_on_with_the_next_request_after_one_that_timed_out()
    {
        var grain = Grains.GetGrain<IGateGrain>("slow");
        var late = grain.Hold("a");
        await Gates.Reached("a");
        Host.Clock.Advance(Limit * 2);
        await late.ShouldThrowAsync<TimeoutException>();

        Gates.Open("a");
        Gates.Open("b");
        var next = await grain.Hold("b");

        next.ShouldBe(1);
    }

    [Fact]
    public async Task An_observer_whose_reference_was_deleted_is_dropped()
    {
        var grain = Grains.GetGrain<IObservedGrain>("a");
        var reference = Grains.CreateObjectReference<IListener>(new Listener(Journal));
        await grain.Subscribe(reference);

        Grains.DeleteObjectReference<IListener>(reference);
        await Record.ExceptionAsync(() => grain.Say("one")); // it may wait for the observer as long as its own caller waits

        await Eventually.Holds(() => HasNoListeners(grain));
        Journal.Entries.ShouldBeEmpty();
    }

    protected override void Configure(ISiloBuilder silo) => silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = Limit);

    private static async Task<bool> HasNoListeners(IObservedGrain grain)
    {
        try
        {
            return await grain.Listeners() == 0;
        }
        catch (TimeoutException) // it waited behind what the grain still says to the observer, for as long as that is tried
        {
            return false;
        }
    }
}
