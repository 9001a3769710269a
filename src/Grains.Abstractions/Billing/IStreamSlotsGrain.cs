namespace NetflixClone.Grains.Billing;

/// <summary>How many screens of an account play at once: leases, at most as many as its plan allows. Keyed by <see cref="UserId"/>.</summary>
/// <remarks>Leases live in memory: after a restart each running player takes its own again with its next report.</remarks>
[Alias("billing.IStreamSlotsGrain")]
public interface IStreamSlotsGrain : IGrainWithGuidKey
{
    /// <summary>Takes a slot, or renews it when this playback holds one.</summary>
    /// <param name="slot">Who plays what, where.</param>
    /// <param name="limit">How many the plan allows.</param>
    [Alias("Acquire")]
    Task<AcquireOutcome> Acquire(StreamSlot slot, int limit);

    /// <summary>Gives a slot back.</summary>
    [Alias("Release")]
    Task Release(PlaybackId playback);
}

/// <summary>One running playback.</summary>
[GenerateSerializer, Immutable, Alias("billing.StreamSlot")]
public sealed record StreamSlot(
    [property: Id(0)] PlaybackId Playback,
    [property: Id(1)] ProfileId Profile,
    [property: Id(2)] TitleId Title,
    [property: Id(3)] string Device,
    [property: Id(4)] DateTimeOffset Since);

/// <summary>Whether there was a slot.</summary>
[GenerateSerializer, Immutable, Alias("billing.AcquireOutcome")]
public abstract record AcquireOutcome
{
    private AcquireOutcome() { }

    /// <summary>Held until then, unless renewed.</summary>
    [GenerateSerializer, Immutable, Alias("billing.AcquireOutcome.Acquired")]
    public sealed record Acquired([property: Id(0)] DateTimeOffset Until) : AcquireOutcome;

    /// <summary>These hold all there are.</summary>
    [GenerateSerializer, Immutable, Alias("billing.AcquireOutcome.TooMany")]
    public sealed record TooMany([property: Id(0)] ImmutableArray<StreamSlot> Running) : AcquireOutcome;
}
