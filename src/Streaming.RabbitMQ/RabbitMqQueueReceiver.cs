using NetflixClone.Streaming.Queues;
using Orleans.Streams;

namespace NetflixClone.Streaming;

/// <summary>Reads one queue for its agent.</summary>
internal sealed class RabbitMqQueueReceiver(Partition partition) : IQueueAdapterReceiver
{
    /// <summary>Begins, maybe not for the first time: silos that come and go hand queues to each other. A broker that is away is waited for by reading.</summary>
    public Task Initialize(TimeSpan timeout)
    {
        partition.Open();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) => partition.Read(maxCount);

    /// <inheritdoc/>
    public Task MessagesDeliveredAsync(IList<IBatchContainer> messages)
    {
        foreach (var batch in messages)
        {
            partition.Delivered(batch);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Shutdown(TimeSpan timeout) => partition.Close();
}
