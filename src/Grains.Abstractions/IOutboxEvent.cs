namespace NetflixClone.Grains;

/// <summary>An event on its way from the grain that stored it to those that consume it.</summary>
/// <remarks>It is delivered at least once and in order per source; a consumer that remembers the last sequence it took takes each event once.</remarks>
public interface IOutboxEvent
{
    /// <summary>Counts the events of one source grain: 1, 2, 3, … without a gap.</summary>
    long Sequence { get; }

    /// <summary>When it happened.</summary>
    DateTimeOffset At { get; }
}
