using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;
using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.Events;
using Orleans.Hosting;
using Orleans.Streams;

namespace NetflixClone.Streaming;

/// <summary>Adds streams over RabbitMQ.</summary>
public static class RabbitMqStreamsExtensions
{
    /// <summary>How soon a queue is asked again; asking waits until there is something, so that this is no pause.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(1);

    /// <summary>Adds the stream provider of this name over the broker in <see cref="RabbitMqOptions.Endpoint"/>, with its metrics and a health check "streams".</summary>
    /// <remarks>
    /// Publishing completes once the broker has confirmed the events, and fails when it is away for longer than <see cref="RabbitMqOptions.PublishTimeout"/>.
    /// A silo has one such provider.
    /// </remarks>
    public static ISiloBuilder AddRabbitMqStreams(
        this ISiloBuilder silo, string name, Action<EventTypes> events, Action<RabbitMqOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        ArgumentNullException.ThrowIfNull(events);
        var types = new EventTypes();
        events(types);
        var services = silo.Services;
        var options = services.AddValidatedOptions<RabbitMqOptions>(RabbitMqOptions.Section);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StreamingMetrics>();
        services.AddSingleton(types);
        services.AddSingleton(provider => new EventCodec(types, provider.GetServices<IJsonTypeInfoResolver>()));
        services.AddSingleton(provider => new BrokerConnections(
            name,
            provider.GetRequiredService<IOptions<RabbitMqOptions>>(),
            provider.GetRequiredService<StreamingMetrics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddHostedService<QueueDepths>();
        services.AddHealthChecks().AddCheck<RabbitMqHealthCheck>("streams", tags: ["ready"]);
        return silo.AddPersistentStreams(
            name,
            (provider, provided) => ActivatorUtilities.CreateInstance<RabbitMqQueueAdapterFactory>(provider, provided),
            streams =>
            {
                streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
                streams.ConfigurePullingAgent(agent => agent.Configure<IOptions<RabbitMqOptions>>((pulling, rabbit) =>
                {
                    pulling.GetQueueMsgsTimerPeriod = AskAgain;
                    pulling.MaxEventDeliveryTime = rabbit.Value.DeliveryTime;
                }));
            });
    }
}
