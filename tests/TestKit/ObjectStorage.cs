using System.Collections.Concurrent;
using Orleans.Storage;

namespace NetflixClone.TestKit;

/// <summary>Keeps states as the objects that they are: also those of the engine itself, which nobody else can read.</summary>
internal sealed class ObjectStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId, string), object?> _stored = new();

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.RecordExists = _stored.TryGetValue((grainId, stateName), out var found);
        grainState.State = found is T state ? state : Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _stored[(grainId, stateName)] = grainState.State;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _stored.TryRemove((grainId, stateName), out _);
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }
}
