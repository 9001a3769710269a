namespace Orleans;

/// <summary>A state on its way to or from storage.</summary>
public interface IGrainState<T>
{
    /// <summary>The state; null after a storage that keeps none when there is nothing to keep.</summary>
    T? State { get; set; }

    /// <summary>The stored version that the state came from, null when there was none.</summary>
    string? ETag { get; set; }

    /// <summary>Whether something is stored.</summary>
    bool RecordExists { get; set; }
}

/// <inheritdoc cref="IGrainState{T}"/>
public sealed class GrainState<T> : IGrainState<T>
{
    /// <summary>No state.</summary>
    public GrainState()
    {
    }

    /// <summary>A state that was never stored.</summary>
    public GrainState(T state) => State = state;

    /// <summary>A state of a stored version.</summary>
    public GrainState(T state, string? eTag)
    {
        State = state;
        ETag = eTag;
    }

    /// <inheritdoc/>
    public T? State { get; set; }

    /// <inheritdoc/>
    public string? ETag { get; set; }

    /// <inheritdoc/>
    public bool RecordExists { get; set; }
}
