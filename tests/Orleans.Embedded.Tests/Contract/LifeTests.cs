using NetflixClone.TestKit.Product;

namespace NetflixClone.EmbeddedEngine.Tests.Contract;

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
    public async Task Calls_are_never_lost_while_a_grain_comes_and_goes()
    {
        var grain = Grains.GetGrain<ILifeGrain>("a");

        var calls = Enumerable.Range(0, 500).Select(i => Task.Run(() => i % 10 == 0 ? grain.Leave() : grain.Instance()));
        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(20));

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
    public async Task An_activation_that_nobody_calls_for_its_age_is_collected()
    {
        await Grains.GetGrain<IShortLivedGrain>("short").Instance();
        await Grains.GetGrain<ILifeGrain>("usual").Instance();

        await RoundsUntil(["short ends: ActivationIdle", "usual ends: ActivationIdle"]);

        Journal.Entries.ShouldBe(["short begins", "usual begins", "short ends: ActivationIdle", "usual ends: ActivationIdle"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_activation_that_is_used_stays()
    {
        var used = Grains.GetGrain<IShortLivedGrain>("used");
        var unused = Grains.GetGrain<IShortLivedGrain>("unused");
        await unused.Instance();

        await RoundsUntil(["unused ends: ActivationIdle"], used.Instance);

        Journal.Entries.ShouldNotContain("used ends: ActivationIdle");
    }

    [Fact]
    public async Task An_activation_can_delay_its_collection()
    {
        await Grains.GetGrain<IShortLivedGrain>("waits").Stay(TimeSpan.FromDays(365));
        await Grains.GetGrain<IShortLivedGrain>("goes").Instance();

        await RoundsUntil(["goes ends: ActivationIdle"]);

        Journal.Entries.ShouldNotContain("waits ends: ActivationIdle");
    }

    [Fact]
    public async Task A_grain_that_is_kept_alive_is_never_collected()
    {
        await Grains.GetGrain<ILongLivedGrain>("kept").Instance();
        await Grains.GetGrain<ILifeGrain>("usual").Instance();

        await RoundsUntil(["usual ends: ActivationIdle"]);

        Journal.Entries.ShouldNotContain("kept ends: ActivationIdle");
    }

    [Fact]
    public async Task The_management_grain_counts_activations_by_class()
    {
        await Grains.GetGrain<ILifeGrain>("a").Instance();
        await Grains.GetGrain<ILifeGrain>("b").Instance();

        var statistics = await Grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics();

        statistics.Single(s => s.GrainType == typeof(LifeGrain).FullName).ActivationCount.ShouldBe(2);
    }

    /// <summary>Lets minutes pass until something is in the journal.</summary>
    /// <remarks>
    /// How many it takes nobody can say: an activation whose last turn is just ending is passed over until the next round, and a thread
    /// that was stopped in the middle of it may stay so for a hundred rounds of a clock that costs nothing to move.
    /// </remarks>
    private Task RoundsUntil(string[] entries, Func<Task>? everyMinute = null) => Eventually.Holds(async () =>
    {
        await (everyMinute?.Invoke() ?? Task.CompletedTask);
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        return entries.All(Journal.Entries.Contains);
    });
}
