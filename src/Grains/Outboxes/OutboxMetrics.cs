using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NetflixClone.Grains.Outboxes;

/// <summary>How many outboxes hold events and for how long, under the meter <see cref="MeterName"/>.</summary>
internal sealed class OutboxMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "NetflixClone.Outboxes";

    private readonly ConcurrentDictionary<IWaitingOutbox, bool> _waiting = new();
    private readonly TimeProvider _clock;

    public OutboxMetrics(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("outbox.age", () => Age.TotalSeconds, "s", "How long the oldest event has waited that was not delivered yet");
        meter.CreateObservableGauge("outbox.grains", () => Grains, "{grain}", "Grains with events that were not delivered yet");
    }

    /// <summary>How many outboxes hold events.</summary>
    public int Grains => _waiting.Count;

    /// <summary>How long the oldest event has waited.</summary>
    public TimeSpan Age => _waiting.Keys.Min(outbox => outbox.OldestAt) is { } oldest && _clock.GetUtcNow() - oldest is var age && age > TimeSpan.Zero
        ? age
        : TimeSpan.Zero;

    public void Waits(IWaitingOutbox outbox) => _waiting.TryAdd(outbox, true);

    public void WaitsNoMore(IWaitingOutbox outbox) => _waiting.TryRemove(outbox, out _);
}

/// <summary>An outbox that holds events.</summary>
internal interface IWaitingOutbox
{
    /// <summary>When the oldest of them happened; null when none is left.</summary>
    DateTimeOffset? OldestAt { get; }
}
