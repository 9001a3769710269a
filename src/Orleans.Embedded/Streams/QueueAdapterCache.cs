using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Streams;

namespace Orleans.Streams
{
    /// <summary>Makes the caches between queues and consumers on a cluster.</summary>
    public interface IQueueAdapterCache;
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
