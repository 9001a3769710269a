using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A stream of a provider.</summary>
internal sealed class AsyncStream<T>(StreamProvider provider, StreamId id) : IAsyncStream<T>
{
    /// <inheritdoc/>
    public bool IsRewindable => false;

    /// <inheritdoc/>
    public string ProviderName => provider.Name;

    /// <inheritdoc/>
    public StreamId StreamId => id;

    /// <inheritdoc/>
    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => provider.Publish(id, [item], token);

    /// <inheritdoc/>
    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => provider.Publish(id, batch, token);

    /// <inheritdoc/>
    public Task OnCompletedAsync() => throw new NotSupportedException("A stream has no end.");

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException("A producer cannot send failures; send an event that tells of it.");

    /// <inheritdoc/>
    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => Subscribe(StreamHandler.For(observer), null);

    /// <inheritdoc/>
    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        filterData is null ? Subscribe(StreamHandler.For(observer), token) : throw new NotSupportedException("Streams are not filtered.");

    /// <inheritdoc/>
    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => Subscribe(StreamHandler.For(observer), null);

    /// <inheritdoc/>
    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) =>
        Subscribe(StreamHandler.For(observer), token);

    /// <inheritdoc/>
    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => Task.FromResult<IList<StreamSubscriptionHandle<T>>>(
        [.. provider.Subscriptions.MadeTo(id).Where(subscription => subscription.IsOfCaller).Select(subscription => new SubscriptionHandle<T>(subscription))]);

    /// <inheritdoc/>
    public bool Equals(IAsyncStream<T>? other) => other is not null && ProviderName == other.ProviderName && StreamId == other.StreamId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => id.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : id.CompareTo(other.StreamId);

    private Task<StreamSubscriptionHandle<T>> Subscribe(StreamHandler handler, StreamSequenceToken? token)
    {
        provider.ThrowIfNobodyMaySubscribe(id);
        StreamProvider.ThrowIfRewound(token);
        StreamSubscription subscription = Activation.Current is { } grain
            ? new GrainSubscription(provider, id, grain.Class, grain.Key, Guid.NewGuid())
            : new ClientSubscription(provider, id, Guid.NewGuid());
        subscription.Resume(handler);
        provider.Subscriptions.Add(subscription);
        return Task.FromResult<StreamSubscriptionHandle<T>>(new SubscriptionHandle<T>(subscription));
    }
}
