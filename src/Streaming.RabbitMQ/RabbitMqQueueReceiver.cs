using NetflixClone.Streaming.Queues;
using Orleans.Streams;

namespace NetflixClone.Streaming;

/// <summary>Reads one queue for its agent.</summary>
internal sealed class RabbitMqQueueReceiver(Partition partition) : IQueueAdapterReceiver
{
    /// <summary>Has nothing to do: a broker that is away when the silo starts is waited for by reading.</summary>
    public Task Initialize(TimeSpan timeout) => Task.CompletedTask;

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
