namespace NetflixClone.Grains.Billing;

/// <inheritdoc cref="IStreamSlotsGrain"/>
[GrainType("streamslots")]
internal sealed class StreamSlotsGrain(TimeProvider clock) : Grain, IStreamSlotsGrain
{
    private StreamLeases _leases = StreamLeases.None;

    public Task<AcquireOutcome> Acquire(StreamSlot slot, int limit)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var now = clock.GetUtcNow();
        if (_leases.Acquire(slot, limit, now) is not { } leases)
        {
            return Task.FromResult<AcquireOutcome>(new AcquireOutcome.TooMany(_leases.RunningAt(now)));
        }

        _leases = leases;
        DelayDeactivation(StreamLeases.Duration); // a collected grain would forget who plays
        return Task.FromResult<AcquireOutcome>(new AcquireOutcome.Acquired(now + StreamLeases.Duration));
    }

    public Task Release(PlaybackId playback)
    {
        _leases = _leases.Release(playback);
        return Task.CompletedTask;
    }
}
