namespace NetflixClone.Grains.Billing;

/// <summary>Which playbacks hold a slot, and until when.</summary>
internal readonly record struct StreamLeases(ImmutableArray<StreamLeases.Lease> All)
{
    /// <summary>How long a slot is held without being renewed: longer than a report may be late, short enough that a closed laptop gives way soon.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(90);

    /// <summary>Nobody plays.</summary>
    public static StreamLeases None { get; } = new([]);

    /// <summary>Takes a slot or renews it; null when others hold all there are.</summary>
    public StreamLeases? Acquire(StreamSlot slot, int limit, DateTimeOffset now)
    {
        var others = All.RemoveAll(lease => lease.Slot.Playback == slot.Playback || lease.Until <= now);
        return others.Length < limit ? new(others.Add(new(slot, now + Duration))) : null;
    }

    /// <summary>Without the slot of a playback.</summary>
    public StreamLeases Release(PlaybackId playback) => new(All.RemoveAll(lease => lease.Slot.Playback == playback));

    /// <summary>Who holds a slot now, the longest playing first.</summary>
    public ImmutableArray<StreamSlot> RunningAt(DateTimeOffset now) =>
        [.. All.Where(lease => lease.Until > now).Select(lease => lease.Slot).OrderBy(slot => slot.Since)];

    /// <summary>A slot, held until then.</summary>
    internal readonly record struct Lease(StreamSlot Slot, DateTimeOffset Until);
}
