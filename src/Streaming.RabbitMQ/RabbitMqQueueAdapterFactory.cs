using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetflixClone.Streaming.Announcements;
using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.DeadLetters;
using NetflixClone.Streaming.Events;
using NetflixClone.Streaming.Queues;
using Orleans.Streams;

namespace NetflixClone.Streaming;

/// <summary>Queues at a broker.</summary>
internal sealed class RabbitMqQueueAdapterFactory(
    string name, BrokerConnections broker, EventTypes events, EventCodec codec, IOptions<RabbitMqOptions> options, StreamingMetrics metrics, TimeProvider clock, ILoggerFactory loggers)
    : IQueueAdapterFactory
{
    private readonly ConcurrentDictionary<QueueId, Partition> _partitions = new();
    private readonly DeadLetterSender _deadLetters = new(broker.Publisher, broker.Topology, clock);
    private readonly Progress _progress = new(options.Value.DeliveryTime / 2, clock);

    /// <inheritdoc/>
    public Task<IQueueAdapter> CreateAdapter()
    {
        broker.Start();
        var announcer = new Announcer(broker.Publisher, broker.Topology.Announcements, events.Announcements);
        return Task.FromResult<IQueueAdapter>(new RabbitMqQueueAdapter(name, broker.Topology, broker.Publisher, announcer, codec, metrics, clock, PartitionOf));
    }

    /// <inheritdoc/>
    public IQueueAdapterCache GetQueueAdapterCache() => new RabbitMqQueueAdapterCache(PartitionOf);

    /// <inheritdoc/>
    public IStreamQueueMapper GetStreamQueueMapper() => broker.Topology.Mapper;

    /// <inheritdoc/>
    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new RabbitMqFailureHandler(PartitionOf(queueId)));

    private Partition PartitionOf(QueueId queue) => _partitions.GetOrAdd(queue, id => new Partition(
        broker.Topology.NameOf(id), broker.Consuming, options.Value, codec, _deadLetters, _progress, metrics, clock, loggers.CreateLogger<Partition>()));
}
