using System.Collections.Frozen;
using System.Threading.Channels;
using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Bounded queues in memory. Whoever writes waits until what he wrote has been delivered.</summary>
internal sealed class InProcessQueueAdapter(string name, IStreamQueueMapper mapper) : IQueueAdapter
{
    private const int Bound = 4096;

    private readonly FrozenDictionary<QueueId, Channel<InProcessBatch>> _queues =
        mapper.GetAllQueues().ToFrozenDictionary(queue => queue, _ => Channel.CreateBounded<InProcessBatch>(Bound));

    private long _sequence;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsRewindable => false;

    /// <inheritdoc/>
    public StreamProviderDirection Direction => StreamProviderDirection.ReadWrite;

    /// <inheritdoc/>
    public async Task QueueMessageBatchAsync<T>(
        StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext)
    {
        var batch = new InProcessBatch(streamId, [.. events.Cast<object>()], Interlocked.Increment(ref _sequence), requestContext);
        try
        {
            await _queues[mapper.GetQueueForStream(streamId)].Writer.WriteAsync(batch);
        }
        catch (ChannelClosedException closed)
        {
            throw new SiloUnavailableException($"{name} is stopping and takes no more events.", closed);
        }

        await batch.Delivered.Task;
    }

    /// <inheritdoc/>
    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => new InProcessQueueReceiver(_queues[queueId]);
}
