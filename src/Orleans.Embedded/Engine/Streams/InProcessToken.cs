using Orleans.Providers.Streams.Common;

namespace NetflixClone.EmbeddedEngine;

/// <summary>The place of a batch in a queue in memory, and the batch itself.</summary>
internal sealed class InProcessToken(long number, InProcessBatch batch) : EventSequenceTokenV2(number)
{
    internal InProcessBatch Batch => batch;
}
