using Orleans.Streams;

namespace Orleans.Configuration;

/// <summary>When idle activations are collected.</summary>
public class GrainCollectionOptions
{
    /// <summary>How long an activation stays when nobody calls it. Default 15 minutes.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Other ages by the CLR name of the grain class.</summary>
    public Dictionary<string, TimeSpan> ClassSpecificCollectionAge { get; set; } = [];

    /// <summary>How often idle activations are looked for. Default 1 minute.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an activation may take. Default 30 seconds.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a deactivation may take. Default 30 seconds.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>How messages are treated.</summary>
public abstract class MessagingOptions
{
    /// <summary>How long a caller waits for an answer. Default 30 seconds.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>How a silo treats messages.</summary>
public class SiloMessagingOptions : MessagingOptions;

/// <summary>The names of the cluster and of the service.</summary>
public class ClusterOptions
{
    /// <summary>The cluster's name.</summary>
    public string ClusterId { get; set; } = "default";

    /// <summary>The service's name.</summary>
    public string ServiceId { get; set; } = "default";
}

/// <summary>How many queues a stream provider has.</summary>
public class HashRingStreamQueueMapperOptions
{
    /// <summary>The default of <see cref="TotalQueueCount"/>.</summary>
    public const int DEFAULT_NUM_QUEUES = 8;

    /// <summary>How many queues.</summary>
    public int TotalQueueCount { get; set; } = DEFAULT_NUM_QUEUES;
}

/// <summary>How much a queue's cache holds on a cluster.</summary>
public class SimpleQueueCacheOptions
{
    /// <summary>The default of <see cref="CacheSize"/>.</summary>
    public const int DEFAULT_CACHE_SIZE = 4096;

    /// <summary>How many batches.</summary>
    public int CacheSize { get; set; } = DEFAULT_CACHE_SIZE;
}

/// <summary>Who may take the streams of a provider.</summary>
public class StreamPubSubOptions
{
    /// <summary>The default of <see cref="PubSubType"/>.</summary>
    public const StreamPubSubType DEFAULT_STREAM_PUBSUB_TYPE = StreamPubSubType.ExplicitGrainBasedAndImplicit;

    /// <summary>Who may. All but <see cref="StreamPubSubType.ImplicitOnly"/> need a grain storage named PubSubStore, or named like the provider.</summary>
    public StreamPubSubType PubSubType { get; set; } = DEFAULT_STREAM_PUBSUB_TYPE;
}

/// <summary>How the agents that read queues work.</summary>
public class StreamPullingAgentOptions
{
    /// <summary>How long an agent waits after it found its queue empty. Default 100 ms.</summary>
    public TimeSpan GetQueueMsgsTimerPeriod { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long opening or closing a queue may take. Default 5 seconds.</summary>
    public TimeSpan InitQueueTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a batch is tried before it is given up. Default 1 minute.</summary>
    public TimeSpan MaxEventDeliveryTime { get; set; } = TimeSpan.FromMinutes(1);
}
