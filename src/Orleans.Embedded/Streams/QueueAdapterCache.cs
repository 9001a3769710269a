using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Streams
{
    /// <summary>Makes the caches between queues and consumers on a cluster.</summary>
    public interface IQueueAdapterCache;

    /// <summary>What of a queue was read and is on its way to consumers, on a cluster; this engine asks for none.</summary>
    public interface IQueueCache : IQueueFlowController
    {
        /// <summary>Takes what was read.</summary>
        void AddToCache(IList<IBatchContainer> messages);

        /// <summary>Gives what nobody needs any more, to be reported to the queue; false when there is nothing.</summary>
        bool TryPurgeFromCache(out IList<IBatchContainer> purgedItems);

        /// <summary>Goes through the batches of a stream, from this one on.</summary>
        IQueueCacheCursor GetCacheCursor(StreamId streamId, StreamSequenceToken? token);

        /// <summary>Whether it has no room for more.</summary>
        bool IsUnderPressure();
    }

    /// <summary>Says how much may be read.</summary>
    public interface IQueueFlowController
    {
        /// <summary>At most so many batches at once; -1 for any number.</summary>
        int GetMaxAddCount();
    }

    /// <summary>One consumer's place in a cache.</summary>
    public interface IQueueCacheCursor : IDisposable
    {
        /// <summary>The batch at its place.</summary>
        IBatchContainer? GetCurrent(out Exception? exception);

        /// <summary>Goes on to the next, when there is one already.</summary>
        bool MoveNext();

        /// <summary>Told that something came in for its stream.</summary>
        void Refresh(StreamSequenceToken token);

        /// <summary>Told that the consumer did not take the batch at its place.</summary>
        void RecordDeliveryFailure();
    }
}

namespace Orleans.Providers.Streams.Common
{
    /// <summary>The cache that most queue adapters name. On this engine it is a name only: agents deliver what they read and keep nothing.</summary>
    public class SimpleQueueAdapterCache : IQueueAdapterCache
    {
        /// <summary>Takes what a cluster's cache needs.</summary>
        public SimpleQueueAdapterCache(SimpleQueueCacheOptions options, string providerName, ILoggerFactory loggerFactory)
        {
            ArgumentNullException.ThrowIfNull(options);
            ArgumentNullException.ThrowIfNull(providerName);
            ArgumentNullException.ThrowIfNull(loggerFactory);
        }
    }
}
