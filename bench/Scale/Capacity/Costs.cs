namespace NetflixClone.Bench.Scale.Capacity;

/// <summary>What a silo spends on each kind of thing: microseconds of one core, bytes of memory, rows written. Measured, never assumed.</summary>
internal sealed record Costs
{
    /// <summary>A profile that opens the home page and leaves again, its way into memory and out of it included.</summary>
    public required double Look { get; init; }

    /// <summary>A playback that begins: account, subscription, slot, title, event.</summary>
    public required double Start { get; init; }

    /// <summary>A report that only moves the position.</summary>
    public required double Heartbeat { get; init; }

    /// <summary>A report that others hear of, to its end: outbox, stream, taste, trainer, counters.</summary>
    public required double Meaning { get; init; }

    /// <summary>A playback that is left, and all that its viewer woke leaving memory.</summary>
    public required double Stop { get; init; }

    /// <summary>Rows for the home page: the viewer's vector solved, the demo's catalogue ranked.</summary>
    public required double Rank { get; init; }

    /// <summary>Of a profile that only looked in.</summary>
    public required double LookingBytes { get; init; }

    /// <summary>Of a profile that watches, with its account, taste and rows.</summary>
    public required double WatchingBytes { get; init; }

    public required double StartWrites { get; init; }

    public required double HeartbeatWrites { get; init; }

    public required double MeaningWrites { get; init; }

    public required double StopWrites { get; init; }

    /// <summary>JSON of a row that a heartbeat writes.</summary>
    public required double HeartbeatBytes { get; init; }

    /// <summary>JSON of a row that the others write, on average.</summary>
    public required double MeaningBytes { get; init; }

    /// <summary>To one observer.</summary>
    public required double PushesAReport { get; init; }

    /// <summary>What these say of things done in such numbers, as processor time.</summary>
    public TimeSpan Predict(Tally done) => TimeSpan.FromMicroseconds(
        ((done.Looks + done.LooksOfPremiere) * Look) + (done.Starts * Start) + (done.Heartbeats * Heartbeat) + (done.Meanings * Meaning) + (done.Stops * Stop));
}
