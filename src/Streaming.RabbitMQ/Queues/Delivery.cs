using System.Diagnostics;
using NetflixClone.Streaming.Events;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Queues;

/// <summary>A message as it came from a queue, until it is settled.</summary>
internal sealed class Delivery(ConsumerChannel channel, ulong tag, IReadOnlyBasicProperties properties, byte[] body, long since)
{
    public ConsumerChannel Channel { get; } = channel;

    public ulong Tag { get; } = tag;

    public IReadOnlyBasicProperties Properties { get; } = properties;

    public byte[] Body { get; } = body;

    /// <summary>When it came, in ticks of the clock.</summary>
    public long Since { get; } = since;

    /// <summary>How many times it came before.</summary>
    public long CameBefore { get; } = MessageHeaders.Number(properties, MessageHeaders.DeliveryCount) ?? 0;

    /// <summary>How many events it holds.</summary>
    public int Events { get; set; }

    /// <summary>Whether it was given up, and is not settled by what its agent says next.</summary>
    public bool IsWithheld { get; set; }

    /// <summary>The span of its consumption, while somebody traces it.</summary>
    public Activity? Activity { get; set; }
}
