namespace NetflixClone.Engine.Contract.Tests;

public sealed class CallTests : ContractTests
{
    private static readonly Guid Key = new("0197f4c0-0000-7000-8000-000000000001");
    private static readonly Guid Other = new("0197f4c0-0000-7000-8000-000000000002");

    private ICallGrain Grain => Grains.GetGrain<ICallGrain>(Key);

    [Fact]
    public async Task A_call_brings_back_its_result()
    {
        (await Grain.Add(2, 3)).ShouldBe(5);
        (await Grain.Echo(null)).ShouldBeNull();
        (await Grain.Echo("text")).ShouldBe("text");
        await Grain.Nothing();
    }

    [Fact]
    public async Task An_exception_travels_to_the_caller_with_its_stack()
    {
        var atOnce = await Grain.Throw("first").ShouldThrowAsync<InvalidOperationException>();
        var later = await Grain.ThrowAfterAwait("second").ShouldThrowAsync<InvalidOperationException>();

        atOnce.Message.ShouldBe("first");
        later.Message.ShouldBe("second");
        later.StackTrace.ShouldNotBeNull().ShouldContain(nameof(ICallGrain.ThrowAfterAwait));
    }

    [Fact]
    public async Task What_follows_an_await_is_in_a_turn_of_the_grain_again()
    {
        (await Grain.IsInTurnAfterAwait(hops: 20)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_callers_own_context_is_as_before_after_a_call()
    {
        var before = SynchronizationContext.Current;

        var call = Grain.Add(1, 1);

        SynchronizationContext.Current.ShouldBe(before);
        await call;
    }

    [Fact]
    public async Task Request_context_travels_along_the_chain_of_calls()
    {
        RequestContext.Set("who", "me");

        (await Grain.Context("who")).ShouldBe("me");
        (await Grain.ContextOfNext("who", Other)).ShouldBe("me");
    }

    [Fact]
    public async Task What_the_callee_sets_in_the_request_context_the_caller_does_not_see()
    {
        RequestContext.Set("who", "me");

        await Grain.SetContext("who", "you");

        RequestContext.Get("who").ShouldBe("me");
    }

    [Fact]
    public async Task A_one_way_call_returns_at_once_and_keeps_its_exception_to_itself()
    {
        await Grain.Tell("told");
        Grain.TellAndForget("told again");

        await Journal.Holds("told", "told again");
    }

    [Fact]
    public async Task A_reference_can_be_handed_to_another_grain()
    {
        var other = Grains.GetGrain<ICallGrain>(Other);

        (await Grain.AskForKey(other)).ShouldBe(Other);
    }

    [Fact]
    public void References_to_the_same_grain_are_equal()
    {
        Grains.GetGrain<ICallGrain>(Key).ShouldBe(Grain);
        Grains.GetGrain<ICallGrain>(Other).ShouldNotBe(Grain);
        Grain.GetGrainId().ToString().ShouldBe("call/0197f4c00000700080000000000000" + "01");
    }

    [Fact]
    public async Task A_stateless_worker_has_as_many_activations_as_it_may_and_no_more()
    {
        var worker = Grains.GetGrain<IWorkerGrain>(7);
        var first = worker.Work("a");
        var second = worker.Work("b");
        await Task.WhenAll(Gates.Reached("a"), Gates.Reached("b"));
        var third = worker.Work("c");

        foreach (var gate in new[] { "a", "b", "c" })
        {
            Gates.Open(gate);
        }

        var instances = await Task.WhenAll(first, second, third);
        instances.Distinct().Count().ShouldBe(2);
    }
}
