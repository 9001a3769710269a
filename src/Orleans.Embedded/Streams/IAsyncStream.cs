using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Takes the items of a stream: a consumer, or the producing end.</summary>
public interface IAsyncObserver<in T>
{
    /// <summary>Takes an item. A consumer's item counts as taken when the task completes, and comes again when it fails.</summary>
    Task OnNextAsync(T item, StreamSequenceToken? token = null);

    /// <summary>Told that the stream ends.</summary>
    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>Told that items could not be delivered.</summary>
    Task OnErrorAsync(Exception ex);
}

/// <summary>Takes the items of a stream several at a time.</summary>
public interface IAsyncBatchObserver<T>
{
    /// <summary>Takes items, oldest first.</summary>
    Task OnNextAsync(IList<SequentialItem<T>> items);

    /// <summary>Told that the stream ends.</summary>
    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>Told that items could not be delivered.</summary>
    Task OnErrorAsync(Exception ex);
}

/// <summary>An item with its place in the stream.</summary>
public class SequentialItem<T>(T item, StreamSequenceToken token)
{
    /// <summary>The item.</summary>
    public T Item { get; } = item;

    /// <summary>Its place.</summary>
    public StreamSequenceToken Token { get; } = token;
}

/// <summary>The producing end of a stream.</summary>
public interface IAsyncBatchProducer<T> : IAsyncObserver<T>
{
    /// <summary>Publishes items that belong together.</summary>
    Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null);
}

/// <summary>The consuming end of a stream.</summary>
public interface IAsyncObservable<T>
{
    /// <summary>Subscribes from now on.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer);

    /// <summary>Subscribes from a place in the stream.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null);
}

/// <summary>The consuming end of a stream, several items at a time.</summary>
public interface IAsyncBatchObservable<T>
{
    /// <summary>Subscribes from now on.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer);

    /// <summary>Subscribes from a place in the stream.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token);
}

/// <summary>A stream.</summary>
public interface IAsyncStream
{
    /// <summary>Whether a subscription may start in the past.</summary>
    bool IsRewindable { get; }

    /// <summary>The stream provider's name.</summary>
    string ProviderName { get; }

    /// <summary>Which stream.</summary>
    StreamId StreamId { get; }
}

/// <summary>A stream of items of one type.</summary>
public interface IAsyncStream<T>
    : IAsyncStream, IEquatable<IAsyncStream<T>>, IComparable<IAsyncStream<T>>, IAsyncObservable<T>, IAsyncBatchObservable<T>, IAsyncBatchProducer<T>
{
    /// <summary>The subscriptions that the caller made to this stream.</summary>
    Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles();
}
