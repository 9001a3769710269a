namespace NetflixClone.Streaming.Queues;

/// <summary>When anything was taken from any queue last: while nothing is, a refused message tells of an outage, not of itself.</summary>
internal sealed class Progress(TimeProvider clock)
{
    private long _last = long.MinValue;

    public void Made() => Volatile.Write(ref _last, clock.GetTimestamp());

    public bool MadeWithin(TimeSpan span) => Volatile.Read(ref _last) is not long.MinValue and var last && clock.GetElapsedTime(last) < span;
}
