using System.Collections.Concurrent;
using Orleans.Streams;

namespace NetflixClone.Grains.Tests.Outboxes;

/// <summary>A broker that keeps what it confirms, and can be away. Nobody consumes.</summary>
internal sealed class FakeBroker : IQueueAdapterFactory, IQueueAdapter, IStreamQueueMapper
{
    private static readonly QueueId Queue = QueueId.GetQueueId("queue", 0, 0);

    private readonly ConcurrentQueue<(StreamId Stream, IOutboxEvent[] Events)> _confirmed = new();
    private volatile bool _away;

    public bool IsAway
    {
        get => _away;
        set => _away = value;
    }

    public string Name => Streams.Provider;

    public bool IsRewindable => false;

    public StreamProviderDirection Direction => StreamProviderDirection.WriteOnly;

    /// <summary>The events of a stream, batch by batch.</summary>
    public IReadOnlyList<IOutboxEvent[]> Batches(string space) =>
        [.. _confirmed.Where(batch => batch.Stream.GetNamespace() == space).Select(batch => batch.Events)];

    public IEnumerable<long> Sequences(string space) => Batches(space).SelectMany(batch => batch).Select(happened => happened.Sequence);

    public Task QueueMessageBatchAsync<T>(StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext)
    {
        if (_away)
        {
            throw new InvalidOperationException("The broker is away.");
        }

        _confirmed.Enqueue((streamId, [.. events.Cast<IOutboxEvent>()]));
        return Task.CompletedTask;
    }

    public Task<IQueueAdapter> CreateAdapter() => Task.FromResult<IQueueAdapter>(this);

    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => throw new NotSupportedException();

    public IQueueAdapterCache GetQueueAdapterCache() => throw new NotSupportedException();

    public IStreamQueueMapper GetStreamQueueMapper() => this;

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) => Task.FromResult<IStreamFailureHandler>(new NoOpStreamDeliveryFailureHandler());

    public IEnumerable<QueueId> GetAllQueues() => [Queue];

    public QueueId GetQueueForStream(StreamId streamId) => Queue;
}
