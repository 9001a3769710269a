namespace NetflixClone.Engine.Contract.Tests;

public sealed class StopTests : ContractTests
{
    [Fact]
    public async Task Stopping_waits_for_running_requests_and_deactivates_every_grain()
    {
        var running = Grains.GetGrain<ILifeGrain>("a").InstanceAt("gate");
        await Gates.Reached("gate");
        await Grains.GetGrain<ILifeGrain>("b").Instance();

        var stopping = Host.Stop();
        await Journal.Holds("b ends: ShuttingDown");
        Gates.Open("gate");
        await stopping;

        running.IsCompletedSuccessfully.ShouldBeTrue();
        Journal.Entries.ShouldContain("a ends: ShuttingDown");
    }

    [Fact]
    public async Task Whoever_stops_a_stopping_silo_waits_until_it_has_stopped()
    {
        _ = Grains.GetGrain<ILifeGrain>("a").InstanceAt("gate");
        await Gates.Reached("gate");
        var first = Host.Stop();

        var second = Host.Stop();

        second.IsCompleted.ShouldBeFalse();
        Gates.Open("gate");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Calls_from_outside_are_refused_once_the_silo_stops()
    {
        var grain = Grains.GetGrain<ILifeGrain>("a");
        await grain.Instance();

        await Host.Stop();

        await Should.ThrowAsync<SiloUnavailableException>(() => grain.Instance());
    }

    [Fact]
    public async Task Stopping_without_waiting_leaves_behind_what_does_not_end()
    {
        _ = Grains.GetGrain<ILifeGrain>("a").InstanceAt("never");
        await Gates.Reached("never");

        using var abort = new CancellationTokenSource();
        var stopping = Host.Stop(abort.Token);
        await abort.CancelAsync();

        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        Gates.Open("never");
    }
}
