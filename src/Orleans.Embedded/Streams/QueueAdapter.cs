using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Connects stream providers to a queueing system.</summary>
public interface IQueueAdapterFactory
{
    /// <summary>Makes the adapter.</summary>
    Task<IQueueAdapter> CreateAdapter();

    /// <inheritdoc cref="CreateAdapter()"/>
    Task<IQueueAdapter> CreateAdapter(CancellationToken cancellationToken) => CreateAdapter();

    /// <summary>The cache between queue and consumers; this engine keeps at most one read of a queue in memory and does not ask for it.</summary>
    IQueueAdapterCache GetQueueAdapterCache();

    /// <summary>Says which queue a stream goes through.</summary>
    IStreamQueueMapper GetStreamQueueMapper();

    /// <summary>Who is told what could not be delivered.</summary>
    Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId);
}

/// <summary>Writes to the queues and opens them for reading.</summary>
public interface IQueueAdapter
{
    /// <summary>The stream provider's name.</summary>
    string Name { get; }

    /// <summary>Whether a reader may go back.</summary>
    bool IsRewindable { get; }

    /// <summary>Whether it reads, writes or both.</summary>
    StreamProviderDirection Direction { get; }

    /// <summary>Writes events of one stream; done once the queue has them for certain.</summary>
    Task QueueMessageBatchAsync<T>(StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext);

    /// <summary>Opens a queue for reading.</summary>
    IQueueAdapterReceiver CreateReceiver(QueueId queueId);
}

/// <summary>Reads one queue.</summary>
public interface IQueueAdapterReceiver
{
    /// <summary>Connects.</summary>
    Task Initialize(TimeSpan timeout);

    /// <summary>What has come in, at most so many batches; -1 for any number.</summary>
    Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount);

    /// <inheritdoc cref="GetQueueMessagesAsync(int)"/>
    Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken) => GetQueueMessagesAsync(maxCount);

    /// <summary>Told which batches every consumer took, so that the queue may forget them.</summary>
    Task MessagesDeliveredAsync(IList<IBatchContainer> messages);

    /// <inheritdoc cref="MessagesDeliveredAsync(IList{IBatchContainer})"/>
    Task MessagesDeliveredAsync(IList<IBatchContainer> messages, CancellationToken cancellationToken) => MessagesDeliveredAsync(messages);

    /// <summary>Disconnects.</summary>
    Task Shutdown(TimeSpan timeout);
}

/// <summary>Events of one stream that travel together.</summary>
public interface IBatchContainer
{
    /// <summary>Which stream.</summary>
    StreamId StreamId { get; }

    /// <summary>The batch's place in its stream.</summary>
    StreamSequenceToken SequenceToken { get; }

    /// <summary>Those of its events that are of this type.</summary>
    IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>();

    /// <summary>Sets the producer's request context, if it brought one.</summary>
    bool ImportRequestContext();
}

/// <summary>Which ways an adapter works.</summary>
public enum StreamProviderDirection
{
    /// <summary>None.</summary>
    None,

    /// <summary>It reads.</summary>
    ReadOnly,

    /// <summary>It writes.</summary>
    WriteOnly,

    /// <summary>It reads and writes.</summary>
    ReadWrite,
}

/// <summary>Says which queue a stream goes through.</summary>
public interface IStreamQueueMapper
{
    /// <summary>All queues.</summary>
    IEnumerable<QueueId> GetAllQueues();

    /// <summary>The stream's queue, always the same.</summary>
    QueueId GetQueueForStream(StreamId streamId);
}

/// <summary>A mapper whose queues lie on a ring of hashes.</summary>
public interface IConsistentRingStreamQueueMapper : IStreamQueueMapper;

/// <summary>Told what could not be delivered after every try.</summary>
public interface IStreamFailureHandler
{
    /// <summary>Whether the subscription ends with the first such failure.</summary>
    bool ShouldFaultSubsriptionOnError { get; }

    /// <summary>A batch was given up.</summary>
    Task OnDeliveryFailure(GuidId subscriptionId, string streamProviderName, StreamId streamIdentity, StreamSequenceToken? sequenceToken);

    /// <summary>A subscription could not be made.</summary>
    Task OnSubscriptionFailure(GuidId subscriptionId, string streamProviderName, StreamId streamIdentity, StreamSequenceToken? sequenceToken);
}

/// <summary>Lets failures pass.</summary>
public class NoOpStreamDeliveryFailureHandler(bool faultOnError) : IStreamFailureHandler
{
    /// <summary>Subscriptions live on.</summary>
    public NoOpStreamDeliveryFailureHandler() : this(false)
    {
    }

    /// <inheritdoc/>
    public bool ShouldFaultSubsriptionOnError { get; } = faultOnError;

    /// <inheritdoc/>
    public Task OnDeliveryFailure(GuidId subscriptionId, string streamProviderName, StreamId streamId, StreamSequenceToken? sequenceToken) =>
        Task.CompletedTask;

    /// <inheritdoc/>
    public Task OnSubscriptionFailure(GuidId subscriptionId, string streamProviderName, StreamId streamId, StreamSequenceToken? sequenceToken) =>
        Task.CompletedTask;
}
