namespace NetflixClone.Engine.Contract.Tests;

public sealed class TimerTests : ContractTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private ITimerGrain Grain => Grains.GetGrain<ITimerGrain>("a");

    [Fact]
    public async Task A_timer_calls_back_again_and_again()
    {
        await Grain.Every(Second, interleave: false);

        for (var ticks = 1; ticks <= 3; ticks++)
        {
            await Host.Clock.TimerStarted(Second);
            Host.Clock.Advance(Second);
            await Journal.Holds(ticks);
        }

        Journal.Entries.ShouldBe(["tick a", "tick a", "tick a"]);
    }

    [Fact]
    public async Task A_timer_waits_for_the_request_that_runs()
    {
        await Grain.Every(Second, interleave: false);
        var running = Grain.Hold("gate");
        await Gates.Reached("gate");

        Host.Clock.Advance(Second);
        var behind = Grain.Hold("open");
        Gates.Open("open");

        Journal.Entries.ShouldBeEmpty();
        Gates.Open("gate");
        await Task.WhenAll(running, behind);
        Journal.Entries.ShouldBe(["tick a"]);
    }

    [Fact]
    public async Task An_interleaving_timer_does_not_wait()
    {
        await Grain.Every(Second, interleave: true);
        var running = Grain.Hold("gate");
        await Gates.Reached("gate");

        Host.Clock.Advance(Second);

        await Journal.Holds("tick a");
        Gates.Open("gate");
        await running;
    }

    [Fact]
    public async Task A_timer_ends_when_it_is_disposed_of()
    {
        await Grain.Every(Second, interleave: false);

        await Grain.StopTimer();
        Host.Clock.Advance(Second * 5);

        Gates.Open("open");
        await Grain.Hold("open");
        Journal.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await Grain.Every(Second, interleave: false);

        await Grain.Leave();
        await Journal.Holds("left");
        Host.Clock.Advance(Second * 5);

        Gates.Open("open");
        await Grain.Hold("open");
        Journal.Entries.ShouldBe(["left"]);
    }
}
