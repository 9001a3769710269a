using Orleans.Runtime;

namespace Orleans.Streams
{
    /// <summary>A subscription, in the hands of the one who made it.</summary>
    public abstract class StreamSubscriptionHandle<T> : IEquatable<StreamSubscriptionHandle<T>>
    {
        /// <summary>Which stream.</summary>
        public abstract StreamId StreamId { get; }

        /// <summary>The stream provider's name.</summary>
        public abstract string ProviderName { get; }

        /// <summary>Which subscription.</summary>
        public abstract Guid HandleId { get; }

        /// <summary>Ends it.</summary>
        public abstract Task UnsubscribeAsync();

        /// <summary>Says who takes the items from now on.</summary>
        public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null);

        /// <inheritdoc cref="ResumeAsync(IAsyncObserver{T}, StreamSequenceToken)"/>
        public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null);

        /// <inheritdoc/>
        public abstract bool Equals(StreamSubscriptionHandle<T>? other);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

        /// <inheritdoc/>
        public override int GetHashCode() => HandleId.GetHashCode();
    }
}

namespace Orleans.Streams.Core
{
    /// <summary>A grain that is told of its implicit subscriptions, and takes them up by <see cref="IStreamSubscriptionHandleFactory.Create{T}"/>.</summary>
    public interface IStreamSubscriptionObserver
    {
        /// <summary>Told once per stream and activation, before the first item.</summary>
        Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory);
    }

    /// <summary>A subscription that nobody has taken up yet.</summary>
    public interface IStreamSubscriptionHandleFactory
    {
        /// <summary>Which stream.</summary>
        StreamId StreamId { get; }

        /// <summary>The stream provider's name.</summary>
        string ProviderName { get; }

        /// <summary>Which subscription.</summary>
        GuidId SubscriptionId { get; }

        /// <summary>Takes it up; follow with <see cref="StreamSubscriptionHandle{T}.ResumeAsync(IAsyncObserver{T}, StreamSequenceToken)"/>.</summary>
        StreamSubscriptionHandle<T> Create<T>();
    }
}
