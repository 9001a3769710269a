using NetflixClone.Streaming.Queues;
using Orleans.Streams;

namespace NetflixClone.Streaming;

/// <summary>Has a message that a consumer refused for too long come again, or makes it a dead letter.</summary>
internal sealed class RabbitMqFailureHandler(Partition partition) : IStreamFailureHandler
{
    /// <inheritdoc/>
    public bool ShouldFaultSubsriptionOnError => false;

    /// <inheritdoc/>
    public Task OnDeliveryFailure(GuidId subscriptionId, string streamProviderName, StreamId streamIdentity, StreamSequenceToken? sequenceToken) =>
        sequenceToken is null ? Task.CompletedTask : partition.GivenUp(streamIdentity, sequenceToken); // without one no message is meant

    /// <inheritdoc/>
    public Task OnSubscriptionFailure(GuidId subscriptionId, string streamProviderName, StreamId streamIdentity, StreamSequenceToken? sequenceToken) =>
        Task.CompletedTask;
}
