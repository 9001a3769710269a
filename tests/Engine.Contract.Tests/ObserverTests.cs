namespace NetflixClone.Engine.Contract.Tests;

public sealed class ObserverTests : ContractTests
{
    private IObservedGrain Grain => Grains.GetGrain<IObservedGrain>("a");

    [Fact]
    public async Task An_observer_hears_everything_in_order()
    {
        var listener = new Listener(Journal);
        await Grain.Subscribe(Grains.CreateObjectReference<IListener>(listener));

        await Grain.Say("one");
        await Grain.Whisper("two");
        await Grain.Say("three");

        Journal.Entries.ShouldBe(["one", "psst two", "three"]);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task An_observer_that_fails_is_dropped_and_the_others_are_not()
    {
        var (hearing, deaf) = (new Listener(Journal), new Listener(Journal) { IsDeaf = true });
        await Grain.Subscribe(Grains.CreateObjectReference<IListener>(hearing));
        await Grain.Subscribe(Grains.CreateObjectReference<IListener>(deaf));

        await Grain.Say("one");

        (await Grain.Listeners()).ShouldBe(1);
        Journal.Entries.ShouldBe(["one"]);
        GC.KeepAlive((hearing, deaf));
    }

    [Fact]
    public async Task An_observer_that_does_not_subscribe_again_expires()
    {
        var listener = new Listener(Journal);
        await Grain.Subscribe(Grains.CreateObjectReference<IListener>(listener));

        Host.Clock.Advance(TimeSpan.FromMinutes(6));

        (await Grain.Listeners()).ShouldBe(0);
        GC.KeepAlive(listener);
    }
}
