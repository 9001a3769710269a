namespace NetflixClone.Bench.Writes;

/// <summary>Does nothing but write.</summary>
[Alias("bench.IWritingGrain")]
public interface IWritingGrain : IGrainWithIntegerKey
{
    /// <summary>Stores another state, and answers once it is durable.</summary>
    [Alias("Write")]
    Task Write(long number);
}

internal sealed class WritingGrain([PersistentState("state")] IPersistentState<BenchState> state) : Grain, IWritingGrain
{
    public Task Write(long number)
    {
        state.State = BenchState.Sample(number);
        return state.WriteStateAsync();
    }
}
