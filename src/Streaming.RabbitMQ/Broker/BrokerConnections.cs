using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NetflixClone.Streaming.Broker;

/// <summary>What a silo holds open at the broker: one connection to publish, one to consume.</summary>
internal sealed class BrokerConnections : IAsyncDisposable
{
    private readonly CancellationTokenRegistration _whenStopping;

    public BrokerConnections(
        string provider, IOptions<RabbitMqOptions> options, StreamingMetrics metrics, TimeProvider clock, ILoggerFactory loggers, IHostApplicationLifetime host)
    {
        Topology = new(provider, options.Value);
        var logger = loggers.CreateLogger<RabbitMqConnection>();
        Publishing = new(options.Value, "NetflixClone publishing", Topology.Declare, clock, logger);
        Consuming = new(options.Value, "NetflixClone consuming", Topology.Declare, clock, logger);
        Publisher = new(Publishing, options.Value, metrics, clock, loggers.CreateLogger<RabbitMqPublisher>());
        _whenStopping = host.ApplicationStopping.Register(Publisher.WaitNoMore);
    }

    public Topology Topology { get; }

    public RabbitMqConnection Publishing { get; }

    public RabbitMqConnection Consuming { get; }

    public RabbitMqPublisher Publisher { get; }

    /// <summary>Begins to connect. Returns at once.</summary>
    public void Start() => Consuming.Start();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _whenStopping.DisposeAsync();
        await Publisher.DisposeAsync();
        await Task.WhenAll(Publishing.DisposeAsync().AsTask(), Consuming.DisposeAsync().AsTask());
    }
}
