using System.Diagnostics;
using NetflixClone.Streaming.Announcements;
using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.Events;
using NetflixClone.Streaming.Queues;
using Orleans.Streams;

namespace NetflixClone.Streaming;

/// <summary>Writes the events of a stream to its queue at the broker, and tells other services of them.</summary>
internal sealed class RabbitMqQueueAdapter(
    string name, Topology topology, RabbitMqPublisher publisher, Announcer announcer, EventCodec codec, StreamingMetrics metrics, TimeProvider clock, Func<QueueId, Partition> partitions)
    : IQueueAdapter
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsRewindable => false;

    /// <inheritdoc/>
    public StreamProviderDirection Direction => StreamProviderDirection.ReadWrite;

    /// <summary>Writes events of one stream as one message; done once the broker has confirmed it.</summary>
    /// <remarks>One message is taken whole or not at all: no event of it can overtake another, whatever fails.</remarks>
    /// <exception cref="BrokerUnavailableException">It is not confirmed. It may have arrived after all, so that a later try may deliver it twice.</exception>
    public async Task QueueMessageBatchAsync<T>(
        StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext)
    {
        var began = clock.GetTimestamp();
        var batch = events as IReadOnlyList<T> ?? [.. events];
        if (batch.Count == 0)
        {
            return;
        }

        var (eventType, activity, now) = (codec.NameOf(typeof(T)), Activity.Current, clock.GetUtcNow());
        try
        {
            await Task.WhenAll(
                publisher.PublishAsync(new Publication("", topology.NameOf(topology.Mapper.GetQueueForStream(streamId)), () =>
                    new(MessageHeaders.Of(streamId, eventType, now, activity, requestContext), codec.Encode(batch)))),
                announcer.AnnounceAsync(batch));
        }
        catch
        {
            metrics.NotPublished();
            throw;
        }

        metrics.Published(batch.Count, clock.GetElapsedTime(began));
    }

    /// <inheritdoc/>
    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => new RabbitMqQueueReceiver(partitions(queueId));
}
