using Orleans;
using Orleans.Runtime;

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
        get => _state.State;
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
        return facet.Storage.WriteStateAsync(facet.Name, activation.GrainId, _state);
    }

    private async Task Read()
    {
        await facet.Storage.ReadStateAsync(facet.Name, activation.GrainId, _state);
        _state.State ??= Activator.CreateInstance<TState>();
    }

    private async Task Clear()
    {
        await facet.Storage.ClearStateAsync(facet.Name, activation.GrainId, _state);
        _state.State ??= Activator.CreateInstance<TState>();
    }

    private static async Task After(Task before, Func<Task> operation)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await operation();
    }
}
