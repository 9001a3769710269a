using Orleans.Providers.Streams.Common;
using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Events in a queue in memory.</summary>
internal sealed class InProcessBatch(StreamId stream, IReadOnlyList<object> events, EventSequenceTokenV2 token, Dictionary<string, object>? context)
    : IBatchContainer
{
    /// <inheritdoc/>
    public StreamId StreamId => stream;

    /// <inheritdoc/>
    public StreamSequenceToken SequenceToken => token;

    /// <summary>Done once every consumer took the events, or they were given up.</summary>
    internal TaskCompletionSource Delivered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>()
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is T item)
            {
                yield return Tuple.Create<T, StreamSequenceToken>(item, token.CreateSequenceTokenForEvent(i));
            }
        }
    }

    /// <inheritdoc/>
    public bool ImportRequestContext()
    {
        foreach (var (key, value) in context ?? [])
        {
            RequestContext.Set(key, value);
        }

        return context is not null;
    }
}
