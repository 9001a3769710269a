using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using NetflixClone.Streaming.Announcements;
using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.DeadLetters;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;
using Orleans.Streams;

namespace NetflixClone.Streaming.Tests;

/// <summary>A silo whose streams go through the broker.</summary>
internal sealed class StreamingSilo : IAsyncDisposable
{
    private readonly GrainHost _host;
    private BrokerConnections? _unread;

    private StreamingSilo(GrainHost host) => _host = host;

    public Journal Journal => _host.Services.GetRequiredService<Journal>();

    public BrokerConnections Broker => _host.Services.GetRequiredService<BrokerConnections>();

    public DeadLetterQueue DeadLetters => new(Options, "events");

    public RabbitMqOptions Options => _host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RabbitMqOptions>>().Value;

    public QueueDepths Depths => _host.Services.GetServices<IHostedService>().OfType<QueueDepths>().Single();

    /// <summary>An adapter of queues that no agent reads.</summary>
    public RabbitMqQueueAdapterFactory Unread()
    {
        _unread ??= ActivatorUtilities.CreateInstance<BrokerConnections>(_host.Services, "unread");
        return ActivatorUtilities.CreateInstance<RabbitMqQueueAdapterFactory>(_host.Services, "unread", _unread);
    }

    public static async Task<StreamingSilo> Start(Uri endpoint, string prefix, Action<RabbitMqOptions>? configure = null)
    {
        var host = await GrainHost.Start(silo =>
        {
            silo.Services.AddSingleton(TimeProvider.System); // the broker's time is nobody's to move
            silo.Services.AddSingleton<Journal>();
            silo.Services.AddSingleton<IJsonTypeInfoResolver>(TestJson.Default);
            silo.AddRabbitMqStreams("events", events => events.Add<Happened>("tests.Happened").Announce(Announced), options =>
            {
                (options.Endpoint, options.QueuePrefix) = (endpoint, prefix);
                configure?.Invoke(options);
            });
        });
        return new(host);
    }

    public IAsyncStream<Happened> Stream(string key) => _host.Grains.GetStreamProvider("events").GetStream<Happened>("happenings", key);

    public Task Publish(string key, int number) => Stream(key).OnNextAsync(new Counted(number));

    /// <summary>Publishes as an outbox does: in order, and again until the broker has it for certain.</summary>
    public async Task PublishCertainly(string key, int number)
    {
        while (true)
        {
            try
            {
                await Publish(key, number);
                return;
            }
            catch (BrokerUnavailableException)
            {
                await Task.Delay(20); // as an outbox, which waits before it tries again
            }
        }
    }

    public async Task<HealthReport> Health() => await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    /// <summary>Completes once the silo is connected, to publish and to consume, and its queues are there.</summary>
    public Task IsConnected() => Eventually.Holds(() => Broker is { Publishing.Current: not null, Consuming.Current: not null });

    /// <summary>Ends in an orderly way.</summary>
    public Task Stop() => _host.Stop();

    /// <summary>Ends without waiting for what is under way.</summary>
    public Task Abort() => _host.Die();

    public async ValueTask DisposeAsync()
    {
        if (_unread is not null)
        {
            await _unread.DisposeAsync();
        }

        await _host.DisposeAsync();
    }

    private static Announcement? Announced(object happened) => happened is Counted { Number: var number }
        ? new("counted.up", number.ToString(CultureInfo.InvariantCulture), DateTimeOffset.UnixEpoch, "text/plain", Array.Empty<byte>())
        : null;
}
