using NetflixClone.Storage;
using Orleans.Runtime.Messaging;
using Orleans.Storage;

namespace NetflixClone.Api.Problems;

/// <summary>What cannot be done just now and may be a moment later, with nothing changed in the request.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its sentence for people.</param>
/// <param name="RetryAfter">When to try again.</param>
/// <param name="IsSaidElsewhere">Whether what is away says so itself, once, so that it need not be said for every request.</param>
internal sealed record Unavailability(string Code, string Title, TimeSpan RetryAfter, bool IsSaidElsewhere = true)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterRepair = TimeSpan.FromMinutes(1);

    /// <summary>What a failure means to a client; null when trying again does not help.</summary>
    public static Unavailability? Of(Exception failure) => failure switch
    {
        // of a read or a command alike; and not that nothing was changed: of a write whose answer was lost nobody knows
        StorageException { IsTransient: false } => new(Codes.StorageUnavailable, "The site cannot do this until somebody has mended it.", AfterRepair, IsSaidElsewhere: false),
        StorageException => new(Codes.StorageUnavailable, "The site cannot do this just now. Try again in a moment.", Soon),
        OrleansMessageRejectionException or ConnectionFailedException or GatewayTooBusyException or LimitExceededException => // a silo stops, fails, or is replaced
            new(Codes.ClusterUnavailable, "The server that keeps this cannot be reached just now. Try again in a moment.", Soon),
        TimeoutException or OutboxFullException or InconsistentStateException => new(Codes.Unavailable, Codes.UnavailableTitle, Soon, failure is OutboxFullException),
        _ => null,
    };
}
