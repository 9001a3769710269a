using Orleans.Storage;

namespace NetflixClone.Engine.Contract.Tests;

public sealed class StateTests : ContractTests
{
    private static readonly GrainId Id = GrainId.Create("state", "a");

    private IStateGrain Grain => Grains.GetGrain<IStateGrain>("a");

    [Fact]
    public async Task State_that_was_written_is_there_after_a_restart()
    {
        await Grain.Raise();
        await Grain.Raise();
        await Host.Stop();

        await using var next = await Start(Host.Storage);

        (await next.Grains.GetGrain<IStateGrain>("a").Count()).ShouldBe(2);
    }

    [Fact]
    public async Task State_that_was_cleared_is_new()
    {
        await Grain.Raise();

        await Grain.Clear();

        (await Grain.Count()).ShouldBe(0);
        Host.Storage.Stored(Id, "tally").ShouldBeNull();
        (await Grain.Raise()).ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_write_is_refused_and_the_grain_begins_anew_with_what_is_stored()
    {
        await Grain.Raise();
        var instance = await Grain.Instance();
        Host.Storage.Replace(Id, "tally", """{"Count":40}""");

        await Grain.Raise().ShouldThrowAsync<InconsistentStateException>();

        (await Grain.Raise()).ShouldBe(41);
        (await Grain.Instance()).ShouldNotBe(instance);
    }

    [Fact]
    public async Task A_grain_that_deals_with_a_stale_write_itself_stays()
    {
        await Grain.Raise();
        var instance = await Grain.Instance();
        Host.Storage.Replace(Id, "tally", """{"Count":40}""");

        (await Grain.TryRaise()).ShouldBe("2 1");

        (await Grain.Instance()).ShouldBe(instance);
    }

    [Fact]
    public async Task Writes_that_interleave_follow_one_another()
    {
        await Grain.Raise();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Grain.RaiseInterleaving()));

        (await Grain.Count()).ShouldBe(51);
        Host.Storage.Stored(Id, "tally").ShouldBe("""{"Count":51}""");
    }

    [Fact]
    public async Task Storage_that_fails_to_read_fails_the_call_and_is_asked_again_by_the_next()
    {
        Host.Storage.Before = static (_, _) => throw new IOException("disk");
        var failure = await Grain.Count().ShouldThrowAsync<OrleansException>();

        Host.Storage.Before = static (_, _) => Task.CompletedTask;

        failure.InnerException.ShouldBeOfType<IOException>();
        (await Grain.Count()).ShouldBe(0);
    }

    [Fact]
    public async Task What_storage_throws_at_a_write_reaches_the_grain_and_its_caller_within_an_exception_of_Orleans()
    {
        await Grain.Count();
        Host.Storage.Before = static (_, _) => throw new IOException("disk");

        var failure = await Grain.Raise().ShouldThrowAsync<OrleansException>();

        failure.InnerException.ShouldBeOfType<IOException>().Message.ShouldBe("disk");
    }
}
