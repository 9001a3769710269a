namespace Orleans.Core
{
    /// <summary>A grain's hold on its stored state.</summary>
    public interface IStorage
    {
        /// <summary>The version last read or written, null when nothing is stored.</summary>
        string? Etag { get; }

        /// <summary>Whether something is stored.</summary>
        bool RecordExists { get; }

        /// <summary>Removes what is stored, and resets the state in memory.</summary>
        Task ClearStateAsync();

        /// <inheritdoc cref="ClearStateAsync()"/>
        Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

        /// <summary>Stores the state; done once it is durable.</summary>
        /// <exception cref="Storage.InconsistentStateException">Someone else wrote since it was read.</exception>
        Task WriteStateAsync();

        /// <inheritdoc cref="WriteStateAsync()"/>
        Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

        /// <summary>Reads what is stored, dropping what is in memory.</summary>
        Task ReadStateAsync();

        /// <inheritdoc cref="ReadStateAsync()"/>
        Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
    }

    /// <summary>A grain's hold on its stored state of one type.</summary>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>The state in memory.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A named part of a grain's stored state, asked for by <see cref="PersistentStateAttribute"/> and read before the grain is activated.</summary>
    public interface IPersistentState<TState> : Orleans.Core.IStorage<TState>;
}
