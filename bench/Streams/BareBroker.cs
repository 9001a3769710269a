using NetflixClone.TestKit.Services;
using RabbitMQ.Client;

namespace NetflixClone.Bench.Streams;

/// <summary>The client alone on the same kind of queues: publishes with confirmations and consumes, both at once, and looks at nothing.</summary>
internal sealed class BareBroker : IAsyncDisposable
{
    private const int AcknowledgeEvery = 32;

    private readonly IConnection _publishing;
    private readonly IConnection _consuming;
    private readonly IChannel _channel;
    private readonly int _window;
    private readonly string[] _queues;
    private readonly byte[] _body = new byte[BenchEvent.Size];
    private long _taken;
    private int _next;

    private BareBroker(IConnection publishing, IConnection consuming, IChannel channel, int window, string[] queues)
    {
        (_publishing, _consuming, _channel, _window, _queues) = (publishing, consuming, channel, window, queues);
    }

    public static async Task<BareBroker> Open(RabbitMqServer broker, int window, int prefetch, int partitions)
    {
        var factory = new ConnectionFactory { Uri = broker.Endpoint };
        var (publishing, consuming) = (await factory.CreateConnectionAsync(), await factory.CreateConnectionAsync());
        var channel = await publishing.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null));
        var bare = new BareBroker(publishing, consuming, channel, window, [.. Enumerable.Range(0, partitions).Select(queue => $"bare-{queue}")]);
        foreach (var queue in bare._queues)
        {
            await bare.Consume(queue, prefetch);
        }

        return bare;
    }

    /// <summary>Messages a second, published, confirmed and taken.</summary>
    public async Task<double> Run(TimeSpan time)
    {
        var (began, before, published) = (TimeProvider.System.GetTimestamp(), Volatile.Read(ref _taken), 0L);
        using var room = new SemaphoreSlim(_window);
        var properties = new BasicProperties { Persistent = true };
        for (; TimeProvider.System.GetElapsedTime(began) < time; published++)
        {
            await room.WaitAsync();
            _ = Publish();
        }

        for (var i = 0; i < _window; i++)
        {
            await room.WaitAsync();
        }

        while (Volatile.Read(ref _taken) - before < published)
        {
            await Task.Delay(1);
        }

        return published / TimeProvider.System.GetElapsedTime(began).TotalSeconds;

        async Task Publish()
        {
            await _channel.BasicPublishAsync("", _queues[_next++ % _queues.Length], mandatory: true, properties, _body);
            room.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _publishing.DisposeAsync();
        await _consuming.DisposeAsync();
    }

    private async Task Consume(string queue, int prefetch)
    {
        var channel = await _consuming.CreateChannelAsync();
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            ["x-single-active-consumer"] = true,
        });
        await channel.BasicQosAsync(0, (ushort)prefetch, global: false);
        var consumer = new RabbitMQ.Client.Events.AsyncEventingBasicConsumer(channel);
        var unacknowledged = 0;
        consumer.ReceivedAsync += async (_, message) =>
        {
            Interlocked.Increment(ref _taken);
            if (++unacknowledged == AcknowledgeEvery)
            {
                unacknowledged = 0;
                await channel.BasicAckAsync(message.DeliveryTag, multiple: true);
            }
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
    }
}
