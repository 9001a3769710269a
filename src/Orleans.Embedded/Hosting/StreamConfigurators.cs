using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Streams;

namespace Orleans.Hosting;

/// <summary>Configures a service that is known by its name.</summary>
public interface INamedServiceConfigurator
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <summary>Adds services.</summary>
    Action<Action<IServiceCollection>> ConfigureDelegate { get; }
}

/// <summary>Configures a stream provider over queues.</summary>
public interface IPersistentStreamConfigurator : INamedServiceConfigurator;

/// <summary>Configures a silo's stream provider over queues.</summary>
public interface ISiloPersistentStreamConfigurator : IPersistentStreamConfigurator;

/// <summary>Configures a stream provider whose queues can be read again.</summary>
public interface ISiloRecoverableStreamConfigurator : ISiloPersistentStreamConfigurator;

/// <summary>Configures a stream provider in memory.</summary>
public interface IMemoryStreamConfigurator : INamedServiceConfigurator;

/// <summary>Configures a silo's stream provider in memory.</summary>
public interface ISiloMemoryStreamConfigurator : IMemoryStreamConfigurator, ISiloRecoverableStreamConfigurator;

/// <summary>Sets the options of a service that is known by its name.</summary>
public static class NamedServiceConfiguratorExtensions
{
    /// <summary>Sets options of the service's name.</summary>
    public static void Configure<TOptions>(this INamedServiceConfigurator configurator, Action<OptionsBuilder<TOptions>>? configureOptions)
        where TOptions : class, new() =>
        configurator.ConfigureDelegate(services => configureOptions?.Invoke(services.AddOptions<TOptions>(configurator.Name)));
}

/// <summary>Configures a stream provider over queues.</summary>
public static class PersistentStreamConfiguratorExtensions
{
    /// <summary>Sets who may take its streams.</summary>
    public static void ConfigureStreamPubSub(
        this IPersistentStreamConfigurator configurator, StreamPubSubType pubsubType = StreamPubSubOptions.DEFAULT_STREAM_PUBSUB_TYPE) =>
        configurator.Configure<StreamPubSubOptions>(options => options.Configure(pubSub => pubSub.PubSubType = pubsubType));
}

/// <summary>Configures the agents that read queues.</summary>
public static class SiloPersistentStreamConfiguratorExtensions
{
    /// <summary>Sets how the agents work.</summary>
    public static void ConfigurePullingAgent(
        this ISiloPersistentStreamConfigurator configurator, Action<OptionsBuilder<StreamPullingAgentOptions>>? configureOptions = null) =>
        configurator.Configure(configureOptions);
}
