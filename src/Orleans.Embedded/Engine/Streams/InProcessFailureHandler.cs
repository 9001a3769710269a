using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Hands an event that a consumer refused for too long back to whoever published it, for him to try again: a queue in memory has no other place to keep it.</summary>
internal sealed class InProcessFailureHandler : IStreamFailureHandler
{
    /// <inheritdoc/>
    public bool ShouldFaultSubsriptionOnError => false;

    /// <inheritdoc/>
    public Task OnDeliveryFailure(GuidId subscriptionId, string streamProviderName, StreamId streamId, StreamSequenceToken? sequenceToken)
    {
        if (sequenceToken is InProcessToken { Batch: var refused })
        {
            refused.Delivered.TrySetException(new StreamEventDeliveryFailureException($"A consumer of {streamId} refused an event again and again."));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task OnSubscriptionFailure(GuidId subscriptionId, string streamProviderName, StreamId streamId, StreamSequenceToken? sequenceToken) =>
        Task.CompletedTask;
}
