using NetflixClone.TestKit.Product;

namespace NetflixClone.Engine.Contract.Tests;

public sealed class LifeTests : ContractTests
{
    [Fact]
    public async Task A_grain_is_activated_by_its_first_call_and_stays_for_the_next()
    {
        var grain = Grains.GetGrain<ILifeGrain>("a");
        Journal.Entries.ShouldBeEmpty();

        var first = await grain.Instance();
        var second = await Grains.GetGrain<ILifeGrain>("a").Instance();

        second.ShouldBe(first);
        Journal.Entries.ShouldBe(["a begins"]);
    }

    [Fact]
    public async Task A_grain_that_asks_for_its_end_is_activated_anew_by_the_next_call()
    {
        var grain = Grains.GetGrain<ILifeGrain>("a");
        var first = await grain.Instance();

        await grain.Leave();
        var second = await grain.Instance();

        second.ShouldNotBe(first);
        Journal.Entries.ShouldBe(["a begins", "a ends: ApplicationRequested", "a begins"]);
    }

    [Fact]
    public async Task A_running_request_finishes_before_the_grain_ends_and_those_behind_it_go_to_the_next_activation()
    {
        var grain = Grains.GetGrain<ILifeGrain>("a");
        var instance = await grain.Instance();
        var running = grain.InstanceAt("gate");
        var leaving = grain.Leave();
        var behind = grain.Instance();
        await Gates.Reached("gate");

        Gates.Open("gate");

        (await running).ShouldBe(instance);
        await leaving;
        (await behind).ShouldNotBe(instance);
        await Journal.Holds("a ends: ApplicationRequested");
    }

    [Fact]
    public async Task Calls_are_answered_or_refused_and_activations_never_overlap_while_a_grain_comes_and_goes()
    {
        var grain = Grains.GetGrain<ILifeGrain>("a");

        await Task.WhenAll(grain.Storm().Select(AnsweredOrRefused)).WaitAsync(Gates.Patience);

        Journal.Entries.ShouldContain("a begins");
        var begun = 0;
        foreach (var entry in Journal.Entries)
        {
            begun += entry == "a begins" ? 1 : -1;
            begun.ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public async Task A_failed_activation_fails_the_call_and_the_next_call_tries_anew()
    {
        var grain = Grains.GetGrain<IUnwillingGrain>(1);

        var failure = await grain.Attempts().ShouldThrowAsync<InvalidOperationException>();
        var attempts = await grain.Attempts();

        failure.Message.ShouldBe("not today");
        attempts.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_idle_ends_when_that_is_asked_of_the_silo()
    {
        await Grains.GetGrain<ILifeGrain>("idle").Instance();
        var running = Grains.GetGrain<ILifeGrain>("busy").InstanceAt("gate");
        await Gates.Reached("gate");

        await CollectUntil("idle ends: ActivationIdle");

        Journal.Entries.ShouldNotContain("busy ends: ActivationIdle");
        Gates.Open("gate");
        await running;
    }

    [Fact]
    public async Task An_activation_can_delay_its_end()
    {
        await Grains.GetGrain<ILifeGrain>("stays").Stay(TimeSpan.FromDays(36_500));
        await Grains.GetGrain<ILifeGrain>("goes").Instance();

        await CollectUntil("goes ends: ActivationIdle");

        Journal.Entries.ShouldNotContain("stays ends: ActivationIdle");
    }

    [Fact]
    public async Task A_grain_that_is_kept_alive_does_not_end_by_being_idle()
    {
        await Grains.GetGrain<ILongLivedGrain>("kept").Instance();
        await Grains.GetGrain<ILifeGrain>("usual").Instance();

        await CollectUntil("usual ends: ActivationIdle");

        Journal.Entries.ShouldNotContain("kept ends: ActivationIdle");
    }

    [Fact]
    public async Task The_management_grain_counts_activations_by_class()
    {
        await Grains.GetGrain<ILifeGrain>("a").Instance();
        await Grains.GetGrain<ILifeGrain>("b").Instance();

        var statistics = await Grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics();

        var ofClass = $"{typeof(LifeGrain).FullName},{typeof(LifeGrain).Assembly.GetName().Name}";
        statistics.Single(s => s.GrainType == ofClass).ActivationCount.ShouldBe(2);
    }

    /// <summary>A call that meets one leaving activation after the other may be refused, and then has not run.</summary>
    private static async Task AnsweredOrRefused(Task call)
    {
        if (await Record.ExceptionAsync(() => call) is { } failure)
        {
            failure.ShouldBeAssignableTo<OrleansMessageRejectionException>();
        }
    }

    /// <summary>Asks again, because an activation that is just leaving its last turn is not idle yet.</summary>
    private Task CollectUntil(string entry) => Eventually.Holds(async () =>
    {
        await Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        return Journal.Entries.Contains(entry);
    });
}
