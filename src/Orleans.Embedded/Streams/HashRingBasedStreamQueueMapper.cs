using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Spreads streams over queues by their hash.</summary>
public class HashRingBasedStreamQueueMapper : IConsistentRingStreamQueueMapper
{
    private readonly QueueId[] _queues;

    /// <summary>So many queues whose names begin with the prefix.</summary>
    public HashRingBasedStreamQueueMapper(HashRingStreamQueueMapperOptions options, string queueNamePrefix)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.TotalQueueCount, 1);
        var portion = options.TotalQueueCount == 1 ? 0 : (uint)((1L << 32) / options.TotalQueueCount) + 1;
        _queues = [.. Enumerable.Range(0, options.TotalQueueCount).Select(i => QueueId.GetQueueId(queueNamePrefix, (uint)i, checked(portion * (uint)i)))];
    }

    /// <inheritdoc/>
    public IEnumerable<QueueId> GetAllQueues() => _queues;

    /// <summary>The first queue at or after the stream's hash on the ring.</summary>
    public QueueId GetQueueForStream(StreamId streamId)
    {
        var hash = (uint)streamId.GetHashCode();
        return Array.Find(_queues, queue => queue.GetUniformHashCode() >= hash) is { IsDefault: false } found ? found : _queues[0];
    }
}
