namespace NetflixClone.Engine.Contract.Tests;

public sealed class TurnTests : ContractTests
{
    [Fact]
    public async Task A_request_begins_only_when_the_one_before_it_is_finished()
    {
        var grain = Grains.GetGrain<IGateGrain>("one");

        var first = grain.Hold("a");
        await Gates.Reached("a");
        var second = grain.Hold("b");

        (await grain.Begun()).ShouldBe(["a"]);
        Gates.Open("b");
        Gates.Open("a");
        (await first).ShouldBe(1);
        (await second).ShouldBe(1);
    }

    [Fact]
    public async Task An_interleaving_method_begins_beside_any_other()
    {
        var grain = Grains.GetGrain<IGateGrain>("one");

        var first = grain.Hold("a");
        await Gates.Reached("a");
        var second = grain.HoldInterleaving("b");
        await Gates.Reached("b");

        Gates.Open("b");
        (await second).ShouldBe(2);
        first.IsCompleted.ShouldBeFalse();
        Gates.Open("a");
        await first;
    }

    [Fact]
    public async Task Read_only_methods_run_beside_each_other_but_not_beside_a_writing_one()
    {
        var grain = Grains.GetGrain<IGateGrain>("one");

        var reading = grain.HoldReading("a");
        await Gates.Reached("a");
        var alsoReading = grain.HoldReading("b");
        await Gates.Reached("b");
        var writing = grain.Hold("c");

        (await grain.Begun()).ShouldBe(["a", "b"]);
        Gates.Open("a");
        Gates.Open("b");
        Gates.Open("c");
        await Task.WhenAll(reading, alsoReading);
        (await writing).ShouldBe(1);
    }

    [Fact]
    public async Task A_reentrant_grain_begins_every_request_at_once()
    {
        var grain = Grains.GetGrain<IReentrantGateGrain>("one");

        var first = grain.Hold("a");
        await Gates.Reached("a");
        var second = grain.Hold("b");
        await Gates.Reached("b");

        Gates.Open("a");
        Gates.Open("b");
        (await first).ShouldBe(1);
        (await second).ShouldBe(2);
    }

    [Fact]
    public async Task Many_callers_at_once_never_meet_inside_a_grain()
    {
        var grain = Grains.GetGrain<IGateGrain>("one");
        Gates.Open("open");

        var inside = await Task.WhenAll(Enumerable.Range(0, 2000).Select(_ => Task.Run(() => grain.Hold("open"))));

        inside.ShouldAllBe(count => count == 1);
    }

    [Fact]
    public async Task A_method_may_have_a_time_limit_of_its_own()
    {
        var grain = Grains.GetGrain<IGateGrain>("slow");

        var call = grain.HoldBriefly("a");
        await Gates.Reached("a");
        Host.Clock.Advance(TimeSpan.FromSeconds(1));

        await call.ShouldThrowAsync<TimeoutException>();
        Gates.Open("a");
    }
}
