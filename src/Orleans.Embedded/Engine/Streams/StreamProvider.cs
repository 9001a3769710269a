using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Streams over the queues of an adapter: publishing writes to a queue, an agent for each queue reads it and delivers.</summary>
internal sealed class StreamProvider : IStreamProvider, ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private const string PubSubStore = "PubSubStore";

    private readonly Silo _silo;
    private readonly IQueueAdapterFactory _factory;
    private readonly StreamPullingAgentOptions _options;
    private readonly StreamPubSubType _pubSub;
    private readonly ILogger<PullingAgent> _logger;
    private IQueueAdapter? _adapter;
    private readonly List<PullingAgent> _agents = [];

    internal StreamProvider(IServiceProvider services, string name, IQueueAdapterFactory factory)
    {
        (Name, _factory) = (name, factory);
        _silo = services.GetRequiredService<Silo>();
        _options = services.GetRequiredService<IOptionsMonitor<StreamPullingAgentOptions>>().Get(name);
        _pubSub = services.GetRequiredService<IOptionsMonitor<StreamPubSubOptions>>().Get(name).PubSubType;
        ThrowIfSubscriptionsCannotBeStored(services);
        _logger = services.GetRequiredService<ILogger<PullingAgent>>();
        Subscriptions = new(this, _silo.Catalogue.Classes);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool IsRewindable => false;

    internal StreamSubscriptions Subscriptions { get; }

    internal Silo Silo => _silo;

    /// <inheritdoc/>
    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new AsyncStream<T>(this, streamId);

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe($"Adapter of {Name}", ServiceLifecycleStage.ApplicationServices, async cancel => _adapter = await _factory.CreateAdapter(cancel));
        lifecycle.Subscribe($"Agents of {Name}", ServiceLifecycleStage.Active, Start, Stop);
    }

    /// <inheritdoc/>
    public void Dispose() => _agents.ForEach(agent => agent.Dispose());

    internal static void Register(IServiceCollection services, string name, Func<IServiceProvider, string, IQueueAdapterFactory> adapterFactory)
    {
        services.AddKeyedSingleton<StreamProvider>(name, (provider, _) => new(provider, name, adapterFactory(provider, name)));
        services.AddKeyedSingleton<IStreamProvider>(name, (provider, _) => provider.GetRequiredKeyedService<StreamProvider>(name));
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredKeyedService<StreamProvider>(name));
    }

    internal static void ThrowIfRewound(StreamSequenceToken? token)
    {
        if (token is not null)
        {
            throw new ArgumentException("The streams of this engine cannot be read from a place in the past.", nameof(token));
        }
    }

    internal void ThrowIfNobodyMaySubscribe(StreamId stream)
    {
        if (_pubSub == StreamPubSubType.ImplicitOnly)
        {
            throw new ArgumentOutOfRangeException(stream.ToString(), "Only implicit subscriptions are supported.");
        }
    }

    internal Task Publish<T>(StreamId stream, IEnumerable<T> events, StreamSequenceToken? token)
    {
        var adapter = _adapter ?? throw new InvalidOperationException($"The stream provider {Name} has not been started.");
        Dictionary<string, object>? context = RequestContext.Entries.Any() ? new(RequestContext.Entries) : null;
        return adapter.QueueMessageBatchAsync(stream, events, token, context);
    }

    /// <summary>Subscriptions live as long as the process here, but on a cluster they are stored: a silo that is composed for one is composed for the other.</summary>
    private void ThrowIfSubscriptionsCannotBeStored(IServiceProvider services)
    {
        if (_pubSub != StreamPubSubType.ImplicitOnly
            && services.GetKeyedService<IGrainStorage>(Name) is null && services.GetKeyedService<IGrainStorage>(PubSubStore) is null)
        {
            throw new OrleansConfigurationException(
                $"The stream provider {Name} takes subscriptions, and there is no grain storage named {PubSubStore} to keep them in; add one, or make it {nameof(StreamPubSubType.ImplicitOnly)}.");
        }
    }

    private async Task Start(CancellationToken cancel)
    {
        if (_adapter is { Direction: StreamProviderDirection.ReadOnly or StreamProviderDirection.ReadWrite } adapter)
        {
            foreach (var queue in _factory.GetStreamQueueMapper().GetAllQueues())
            {
                var failures = await _factory.GetDeliveryFailureHandler(queue);
                _agents.Add(new(this, _silo, adapter.CreateReceiver(queue), failures, _options, _logger));
            }

            _agents.ForEach(agent => agent.Start());
        }
    }

    private Task Stop(CancellationToken cancel) => Task.WhenAll(_agents.Select(agent => agent.Stop(cancel)));
}
