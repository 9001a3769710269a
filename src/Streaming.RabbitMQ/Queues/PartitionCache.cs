using Orleans.Streams;

namespace NetflixClone.Streaming.Queues;

/// <summary>What was read of one queue and is on its way to consumers, stream by stream.</summary>
/// <remarks>
/// Orleans' own caches let go of what they hold in the order in which it came, so that one stream that stands still keeps all others from being
/// acknowledged, until the broker sends nothing any more. Here each stream is settled by itself, as soon as its consumers have gone on. The broker's
/// prefetch is the limit. Only the agent of the queue calls, one call at a time.
/// </remarks>
internal sealed class PartitionCache(Partition partition) : IQueueCache
{
    private readonly Dictionary<StreamId, CachedStream> _streams = [];
    private readonly HashSet<CachedStream> _touched = []; // whose followers may have changed since it was last seen to

    /// <inheritdoc/>
    public int GetMaxAddCount() => partition.Prefetch;

    /// <inheritdoc/>
    public bool IsUnderPressure() => false;

    /// <inheritdoc/>
    public void AddToCache(IList<IBatchContainer> messages)
    {
        foreach (var batch in messages)
        {
            var stream = Stream(batch.StreamId);
            stream.Add((RabbitMqBatch)batch);
            if (!stream.IsFollowed)
            {
                _touched.Add(stream);
            }
        }
    }

    /// <inheritdoc/>
    public IQueueCacheCursor GetCacheCursor(StreamId streamId, StreamSequenceToken? token) =>
        Stream(streamId).Open(token?.SequenceNumber ?? long.MinValue);

    /// <summary>Settles what nobody is to take any more; there is nothing for the agent to report.</summary>
    /// <remarks>Not before this: the agent closes a place and opens another at once.</remarks>
    public bool TryPurgeFromCache(out IList<IBatchContainer> purgedItems)
    {
        purgedItems = [];
        foreach (var stream in _touched)
        {
            if (stream.IsFollowed)
            {
                stream.Passed();
            }
            else
            {
                stream.Leave();
                _streams.Remove(stream.Id);
            }
        }

        _touched.Clear();
        return false;
    }

    private CachedStream Stream(StreamId id)
    {
        if (!_streams.TryGetValue(id, out var stream))
        {
            _streams[id] = stream = new(id, partition, left => _touched.Add(left));
        }

        return stream;
    }
}
