namespace NetflixClone.Engine.Contract.Tests;

/// <summary>What becomes of a call whose caller cancels.</summary>
public sealed class CancellationTests : ContractTests, IDisposable
{
    private readonly CancellationTokenSource _caller = new();

    private ICancelledGrain Grain => Grains.GetGrain<ICancelledGrain>("a");

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_never_reaches_the_grain()
    {
        await _caller.CancelAsync();

        var refused = Should.Throw<OperationCanceledException>(() => { _ = Grain.Hold("first", _caller.Token); });

        refused.CancellationToken.ShouldBe(_caller.Token);
        Gates.Open("second");
        await Grain.Hold("second", CancellationToken.None);
        Journal.Entries.ShouldBe(["called second"]);
    }

    [Fact]
    public async Task A_call_that_nobody_waits_for_and_that_is_cancelled_beforehand_never_reaches_the_grain()
    {
        await _caller.CancelAsync();

        Should.Throw<OperationCanceledException>(() => { _ = Grain.Tell("first", _caller.Token); });

        await Grain.Tell("second", CancellationToken.None);
        await Journal.Holds("second");
        Journal.Entries.ShouldBe(["second"]);
    }

    [Fact]
    public async Task A_caller_that_cancels_waits_no_longer_though_the_grain_goes_on()
    {
        var call = Grain.Hold("a", _caller.Token);
        await Gates.Reached("a");

        await _caller.CancelAsync();

        (await call.ShouldThrowAsync<OperationCanceledException>()).CancellationToken.ShouldBe(_caller.Token);
        var next = Grain.Hold("b", CancellationToken.None);
        Journal.Entries.ShouldBe(["called a"]);
        Gates.Open("a");
        Gates.Open("b");
        (await next).ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_hears_in_a_turn_that_its_caller_cancelled()
    {
        var call = Grain.Follow("a", _caller.Token);
        await Gates.Reached("a");

        await _caller.CancelAsync();

        await call.ShouldThrowAsync<OperationCanceledException>();
        await Journal.Holds("gave up");
        Journal.Entries.ShouldBe(["told in a turn: True", "gave up"]);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_its_turn_holds_up_neither_its_caller_nor_the_grain()
    {
        var first = Grain.Hold("first", CancellationToken.None);
        await Gates.Reached("first");
        var second = Grain.Follow("second", _caller.Token); // where the cancellation overtakes the call, it is made and cancelled then

        await _caller.CancelAsync();

        await second.ShouldThrowAsync<OperationCanceledException>();
        Gates.Open("first");
        Gates.Open("third");
        await first;
        (await Grain.Hold("third", CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_is_not_cancelled_changes_nothing()
    {
        Gates.Open("a");

        (await Grain.Hold("a", _caller.Token)).ShouldBe(1);
    }

    [Fact]
    public async Task A_grain_that_gives_up_by_itself_tells_its_caller_so()
    {
        await Grain.GiveUp(_caller.Token).ShouldThrowAsync<OperationCanceledException>();
    }
}
