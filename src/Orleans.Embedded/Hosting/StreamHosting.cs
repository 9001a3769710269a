using NetflixClone.EmbeddedEngine;
using Orleans.Streams;

namespace Orleans.Hosting;

/// <summary>Adds stream providers over queues.</summary>
public static class SiloBuilderStreamingExtensions
{
    /// <summary>Makes streams usable; adding a provider does it too.</summary>
    public static ISiloBuilder AddStreaming(this ISiloBuilder builder) => builder;

    /// <summary>Adds a stream provider over the queues of an adapter.</summary>
    public static ISiloBuilder AddPersistentStreams(
        this ISiloBuilder builder,
        string name,
        Func<IServiceProvider, string, IQueueAdapterFactory> adapterFactory,
        Action<ISiloPersistentStreamConfigurator> configureStream)
    {
        var configurator = new StreamConfigurator(name, builder.Services);
        StreamProvider.Register(builder.Services, name, adapterFactory);
        configureStream(configurator);
        return builder;
    }
}

/// <summary>Adds stream providers in memory.</summary>
public static class SiloBuilderMemoryStreamExtensions
{
    /// <summary>Adds a stream provider within this process.</summary>
    /// <remarks>
    /// Publishing completes only once every consumer has taken the events, and fails with <see cref="StreamEventDeliveryFailureException"/>
    /// when one refused them until <see cref="Orleans.Configuration.StreamPullingAgentOptions.MaxEventDeliveryTime"/> was over. A producer that keeps its events in
    /// a stored outbox may therefore drop them when publishing completes, and tries again when it fails. A consumer that publishes must not
    /// wait within the turn that consumes for a stream that leads back to itself: such a circle ends only when the delivery is given up.
    /// </remarks>
    public static ISiloBuilder AddMemoryStreams(this ISiloBuilder builder, string name, Action<ISiloMemoryStreamConfigurator>? configure = null)
    {
        var configurator = new StreamConfigurator(name, builder.Services);
        StreamProvider.Register(builder.Services, name, InProcessQueueAdapterFactory.Create);
        configure?.Invoke(configurator);
        return builder;
    }
}
