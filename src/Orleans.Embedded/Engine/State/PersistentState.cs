using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A named part of a grain's stored state.</summary>
/// <remarks>
/// Requests that interleave may write while another write is on its way. Storage operations follow one another, so that each finds the
/// version of the one before it, and writes that wait become one write: it stores what is in memory when it begins.
/// </remarks>
internal sealed class PersistentState<TState>(Activation activation, PersistentStateFacet facet) : IPersistentState<TState>, IFacet
{
    private readonly GrainState<TState> _state = new(Activator.CreateInstance<TState>());
    private Task _last = Task.CompletedTask;
    private Task? _waitingWrite;

    /// <inheritdoc/>
    public TState State
    {
        get => _state.State!; // there is one from the start, and after every operation
        set => _state.State = value;
    }

    /// <inheritdoc/>
    public string? Etag => _state.ETag;

    /// <inheritdoc/>
    public bool RecordExists => _state.RecordExists;

    /// <inheritdoc/>
    public Task ReadStateAsync() => _last = _last.IsCompleted ? Read() : After(_last, Read);

    /// <inheritdoc/>
    public Task ClearStateAsync() => _last = _last.IsCompleted ? Clear() : After(_last, Clear);

    /// <inheritdoc/>
    public Task WriteStateAsync()
    {
        if (_last.IsCompleted)
        {
            return _last = Write();
        }

        if (_waitingWrite is null || _waitingWrite != _last)
        {
            _waitingWrite = _last = After(_last, Write);
        }

        return _waitingWrite;
    }

    private Task Write()
    {
        _waitingWrite = null;
        return Do("write", static (storage, name, grain, state) => storage.WriteStateAsync(name, grain, state));
    }

    private Task Read() => Do("read", static (storage, name, grain, state) => storage.ReadStateAsync(name, grain, state));

    private Task Clear() => Do("clear", static (storage, name, grain, state) => storage.ClearStateAsync(name, grain, state));

    /// <summary>What a storage throws reaches the grain within an <see cref="OrleansException"/>, unless it is one: a caller knows no storage's exceptions.</summary>
    private async Task Do(string what, Func<IGrainStorage, string, GrainId, IGrainState<TState>, Task> operation)
    {
        try
        {
            await operation(facet.Storage, facet.Name, activation.GrainId, _state);
            _state.State ??= Activator.CreateInstance<TState>();
        }
        catch (Exception failure) when (failure is not OrleansException)
        {
            throw new OrleansException($"The storage could not {what} the state '{facet.Name}' of {activation.GrainId}: {failure.Message}", failure);
        }
    }

    private static async Task After(Task before, Func<Task> operation)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await operation();
    }
}
