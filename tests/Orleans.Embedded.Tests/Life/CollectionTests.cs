using NetflixClone.Engine.Contract.Tests;
using NetflixClone.TestKit;

namespace NetflixClone.EmbeddedEngine.Tests.Life;

/// <summary>When idle activations are collected, by a clock that the test moves.</summary>
public sealed class CollectionTests : ContractTests
{
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

    /// <summary>Stronger than what both engines promise: there is no network on which a call could be refused.</summary>
    [Fact]
    public async Task Calls_are_never_lost_while_a_grain_comes_and_goes()
    {
        var grain = Grains.GetGrain<ILifeGrain>("a");

        await Task.WhenAll(grain.Storm()).WaitAsync(Gates.Patience);
    }

    /// <summary>Lets minutes pass until something is in the journal.</summary>
    /// <remarks>
    /// How many it takes nobody can say: an activation whose last turn is just ending is passed over until the next round, and a thread
    /// that was stopped in the middle of it may stay so for a hundred rounds of a clock that costs nothing to move.
    /// </remarks>
    private Task RoundsUntil(string[] entries, Func<Task>? everyMinute = null) => Host.Clock.PassUntil(TimeSpan.FromMinutes(1), async () =>
    {
        await (everyMinute?.Invoke() ?? Task.CompletedTask);
        return entries.All(Journal.Entries.Contains);
    });
}
