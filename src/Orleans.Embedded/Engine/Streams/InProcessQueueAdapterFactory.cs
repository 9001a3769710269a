using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Queues within this process.</summary>
internal sealed class InProcessQueueAdapterFactory(string name, HashRingStreamQueueMapperOptions queues, ILoggerFactory loggers) : IQueueAdapterFactory
{
    private readonly HashRingBasedStreamQueueMapper _mapper = new(queues, name);

    /// <inheritdoc/>
    public Task<IQueueAdapter> CreateAdapter() => Task.FromResult<IQueueAdapter>(new InProcessQueueAdapter(name, _mapper));

    /// <inheritdoc/>
    public IQueueAdapterCache GetQueueAdapterCache() => new SimpleQueueAdapterCache(new(), name, loggers);

    /// <inheritdoc/>
    public IStreamQueueMapper GetStreamQueueMapper() => _mapper;

    /// <inheritdoc/>
    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new InProcessFailureHandler());

    internal static IQueueAdapterFactory Create(IServiceProvider services, string name) => new InProcessQueueAdapterFactory(
        name,
        services.GetRequiredService<IOptionsMonitor<HashRingStreamQueueMapperOptions>>().Get(name),
        services.GetRequiredService<ILoggerFactory>());
}
