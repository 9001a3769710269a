using RabbitMQ.Client;

namespace NetflixClone.Streaming.Broker;

/// <summary>A message on its way to an exchange. It is encoded when it is sent, so that one that waits for the broker weighs little.</summary>
internal sealed class Publication(string exchange, string routingKey, Func<EncodedMessage> encode)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _returned;

    public string Exchange { get; } = exchange;

    public string RoutingKey { get; } = routingKey;

    /// <summary>Whether it is well published though no queue takes it.</summary>
    public bool MayBeUnheard { get; init; }

    /// <summary>When it was handed over, in ticks of the clock.</summary>
    public long Since { get; set; }

    /// <summary>Completes when the broker has it for certain, and fails when that is not known.</summary>
    public Task Done => _done.Task;

    public EncodedMessage Encode() => encode();

    /// <summary>No queue takes it; the confirmation that follows means nothing.</summary>
    public void Returned(string reason) => _returned = reason;

    public void Confirmed()
    {
        if (_returned is { } reason)
        {
            Failed(new BrokerUnavailableException($"No queue took a message to '{RoutingKey}': {reason}."));
        }
        else
        {
            _done.TrySetResult();
        }
    }

    public void Failed(Exception failure) => _done.TrySetException(failure);
}

/// <summary>What is sent.</summary>
internal readonly record struct EncodedMessage(BasicProperties Properties, ReadOnlyMemory<byte> Body);
