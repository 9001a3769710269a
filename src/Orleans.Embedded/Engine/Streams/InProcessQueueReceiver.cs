using System.Collections.Concurrent;
using System.Threading.Channels;
using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Reads a queue in memory; reading waits until there is something.</summary>
internal sealed class InProcessQueueReceiver(Channel<InProcessBatch> queue) : IQueueAdapterReceiver
{
    private readonly ConcurrentDictionary<InProcessBatch, bool> _underWay = new();

    /// <inheritdoc/>
    public Task Initialize(TimeSpan timeout) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) => GetQueueMessagesAsync(maxCount, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken)
    {
        var batches = new List<IBatchContainer>();
        if (await queue.Reader.WaitToReadAsync(cancellationToken))
        {
            while ((maxCount == -1 || batches.Count < maxCount) && queue.Reader.TryRead(out var batch))
            {
                _underWay[batch] = true;
                batches.Add(batch);
            }
        }

        return batches;
    }

    /// <inheritdoc/>
    public Task MessagesDeliveredAsync(IList<IBatchContainer> messages)
    {
        foreach (var batch in messages.OfType<InProcessBatch>())
        {
            _underWay.TryRemove(batch, out _);
            batch.Delivered.TrySetResult();
        }

        return Task.CompletedTask;
    }

    /// <summary>Tells whoever still waits that his events were not delivered.</summary>
    public Task Shutdown(TimeSpan timeout)
    {
        queue.Writer.TryComplete();
        while (queue.Reader.TryRead(out var batch))
        {
            _underWay[batch] = true;
        }

        foreach (var batch in _underWay.Keys)
        {
            batch.Delivered.TrySetException(new SiloUnavailableException($"The silo stopped before an event of {batch.StreamId} was taken."));
        }

        return Task.CompletedTask;
    }
}
