using Orleans.Concurrency;

namespace NetflixClone.Engine.Contract.Tests;

[GenerateSerializer, Alias("Tally")]
public sealed record Tally
{
    [Id(0)]
    public int Count { get; init; }
}

public interface IStateGrain : IGrainWithStringKey
{
    Task<int> Raise();

    [AlwaysInterleave]
    Task RaiseInterleaving();

    Task<int> Count();

    Task Clear();

    Task<Guid> Instance();

    Task<string?> TryRaise();
}

public sealed class StateGrain([PersistentState("tally")] IPersistentState<Tally> tally) : Grain, IStateGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public async Task<int> Raise()
    {
        tally.State = new() { Count = tally.State.Count + 1 };
        await tally.WriteStateAsync();
        return tally.State.Count;
    }

    public Task RaiseInterleaving() => Raise();

    public Task<int> Count() => Task.FromResult(tally.State.Count);

    public Task Clear() => tally.ClearStateAsync();

    public Task<Guid> Instance() => Task.FromResult(_instance);

    public async Task<string?> TryRaise()
    {
        try
        {
            await Raise();
            return null;
        }
        catch (Orleans.Storage.InconsistentStateException stale)
        {
            return $"{stale.StoredEtag} {stale.CurrentEtag}";
        }
    }
}
