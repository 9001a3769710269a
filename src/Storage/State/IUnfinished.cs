namespace NetflixClone.Storage.State;

/// <summary>A state that can say that its grain has something left to do even if nobody ever calls it. The store finds such grains again after a restart.</summary>
public interface IUnfinished
{
    /// <summary>Whether something is left to do; asked at every write.</summary>
    bool IsUnfinished { get; }
}

/// <summary>Finds the grains whose stored state says <see cref="IUnfinished.IsUnfinished"/>.</summary>
public interface IUnfinishedStates
{
    /// <summary>Reads them in the order of their ids; those that are stored meanwhile may be among them or not.</summary>
    IAsyncEnumerable<GrainId> ReadUnfinishedAsync(CancellationToken cancellationToken = default);
}
