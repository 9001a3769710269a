using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Takes batches for an observer of one type of items.</summary>
internal abstract class StreamHandler
{
    internal abstract Task Take(IBatchContainer batch);

    internal abstract Task TakeFailure(Exception failure);

    internal static StreamHandler For<T>(IAsyncObserver<T> observer) => new OneByOne<T>(observer);

    internal static StreamHandler For<T>(IAsyncBatchObserver<T> observer) => new Together<T>(observer);

    private sealed class OneByOne<T>(IAsyncObserver<T> observer) : StreamHandler
    {
        internal override async Task Take(IBatchContainer batch)
        {
            foreach (var (item, token) in batch.GetEvents<T>())
            {
                await observer.OnNextAsync(item, token);
            }
        }

        internal override Task TakeFailure(Exception failure) => observer.OnErrorAsync(failure);
    }

    private sealed class Together<T>(IAsyncBatchObserver<T> observer) : StreamHandler
    {
        internal override Task Take(IBatchContainer batch) =>
            observer.OnNextAsync([.. batch.GetEvents<T>().Select(e => new SequentialItem<T>(e.Item1, e.Item2))]);

        internal override Task TakeFailure(Exception failure) => observer.OnErrorAsync(failure);
    }
}

/// <summary>Who takes which subscriptions within one activation.</summary>
internal sealed class StreamHandlers
{
    private readonly Dictionary<StreamSubscription, StreamHandler> _handlers = [];

    internal StreamHandler? Find(StreamSubscription subscription) => _handlers.GetValueOrDefault(subscription);

    internal void Set(StreamSubscription subscription, StreamHandler handler) => _handlers[subscription] = handler;

    internal void Remove(StreamSubscription subscription) => _handlers.Remove(subscription);
}
