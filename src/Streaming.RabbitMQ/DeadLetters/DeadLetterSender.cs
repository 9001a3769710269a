using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.Queues;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.DeadLetters;

/// <summary>Puts messages that nobody can take where people look after them.</summary>
internal sealed class DeadLetterSender(RabbitMqPublisher publisher, Topology topology, TimeProvider clock)
{
    /// <summary>The longest detail: a header is no place for more.</summary>
    private const int MaxDetail = 500;

    /// <summary>Sends a copy that says why; done when the broker has it for certain.</summary>
    /// <exception cref="BrokerUnavailableException">That is not so, or not known.</exception>
    public Task SendAsync(string queue, Delivery delivery, DeadLetterReason reason)
    {
        var now = clock.GetUtcNow();
        return publisher.PublishAsync(new Publication("", topology.DeadLetters, () =>
        {
            var headers = new Dictionary<string, object?>(delivery.Properties.Headers ?? new Dictionary<string, object?>())
            {
                [DeadLetterHeaders.Reason] = reason.Code,
                [DeadLetterHeaders.Detail] = reason.Detail[..Math.Min(reason.Detail.Length, MaxDetail)],
                [DeadLetterHeaders.Queue] = queue,
                [DeadLetterHeaders.Deliveries] = delivery.CameBefore + 1,
                [DeadLetterHeaders.At] = now.ToUnixTimeMilliseconds(),
            };
            return new(new BasicProperties(delivery.Properties) { Headers = headers, Persistent = true }, delivery.Body);
        }));
    }
}
