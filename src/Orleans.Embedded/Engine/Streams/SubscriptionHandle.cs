using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A subscription in the hands of the one who made it.</summary>
internal sealed class SubscriptionHandle<T>(StreamSubscription subscription) : StreamSubscriptionHandle<T>
{
    /// <inheritdoc/>
    public override StreamId StreamId => subscription.Stream;

    /// <inheritdoc/>
    public override string ProviderName => subscription.Provider.Name;

    /// <inheritdoc/>
    public override Guid HandleId => subscription.Id;

    /// <inheritdoc/>
    public override Task UnsubscribeAsync()
    {
        subscription.End();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null) =>
        Resume(StreamHandler.For(observer), token);

    /// <inheritdoc/>
    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
        Resume(StreamHandler.For(observer), token);

    /// <inheritdoc/>
    public override bool Equals(StreamSubscriptionHandle<T>? other) => other is not null && HandleId == other.HandleId;

    private Task<StreamSubscriptionHandle<T>> Resume(StreamHandler handler, StreamSequenceToken? token)
    {
        StreamProvider.ThrowIfRewound(token);
        subscription.Resume(handler);
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }
}
