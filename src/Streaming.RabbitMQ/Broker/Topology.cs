using Orleans.Configuration;
using Orleans.Streams;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Broker;

/// <summary>The queues of a stream provider, and which stream goes through which.</summary>
internal sealed class Topology(string provider, RabbitMqOptions options)
{
    /// <summary>So often the broker itself lets a message come again: in effect without a limit, because what becomes a dead letter is decided here.</summary>
    private const int NoLimit = 1_000_000;

    /// <summary>Spreads streams over the queues.</summary>
    public HashRingBasedStreamQueueMapper Mapper { get; } = new(new HashRingStreamQueueMapperOptions { TotalQueueCount = options.Partitions }, provider);

    /// <summary>The queue of dead letters.</summary>
    public string DeadLetters { get; } = $"{options.QueuePrefix}.{provider}.dead-letters";

    /// <summary>The names of all queues but that of dead letters.</summary>
    public IEnumerable<string> Queues => Mapper.GetAllQueues().Select(NameOf);

    /// <summary>The queue's name at the broker.</summary>
    public string NameOf(QueueId queue) => $"{options.QueuePrefix}.{queue}";

    /// <summary>The exchange on which other services hear what happens.</summary>
    public string Announcements { get; } = options.EventsExchange;

    /// <summary>Makes all queues, and the exchange, that are not there yet.</summary>
    public async Task Declare(IConnection connection, CancellationToken cancellation)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        foreach (var queue in Queues)
        {
            await Declare(channel, queue, cancellation);
        }

        await channel.ExchangeDeclareAsync(Announcements, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancellation);
        await channel.QueueDeclareAsync(
            DeadLetters, durable: true, exclusive: false, autoDelete: false, Arguments(isRead: false), cancellationToken: cancellation);
    }

    /// <summary>Makes one queue of events, if it is not there yet.</summary>
    public static Task Declare(IChannel channel, string queue, CancellationToken cancellation) => channel.QueueDeclareAsync(
        queue, durable: true, exclusive: false, autoDelete: false, Arguments(isRead: true), cancellationToken: cancellation);

    /// <summary>Replicated where there are several brokers, and read by one consumer at a time, so that order holds when silos come and go.</summary>
    private static Dictionary<string, object?> Arguments(bool isRead)
    {
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = NoLimit };
        if (isRead)
        {
            arguments["x-single-active-consumer"] = true;
        }

        return arguments;
    }
}
