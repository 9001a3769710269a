using NetflixClone.Streaming.Queues;
using Orleans.Streams;

namespace NetflixClone.Streaming;

/// <summary>Keeps what was read of a queue until its consumers have taken it, where the engine delivers from a cache.</summary>
internal sealed class RabbitMqQueueAdapterCache(Func<QueueId, Partition> partitions) : IQueueAdapterCache
{
    /// <summary>The cache of one queue.</summary>
    public IQueueCache CreateQueueCache(QueueId queueId) => new PartitionCache(partitions(queueId));
}
