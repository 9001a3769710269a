namespace NetflixClone.Bench.Scale;

/// <summary>How often each kind of thing was done; safe to count from many threads.</summary>
internal sealed class Tally
{
    private long _looks;
    private long _looksOfPremiere;
    private long _starts;
    private long _heartbeats;
    private long _meanings;
    private long _stops;
    private long _left;

    /// <summary>Home pages that were opened by those who then watch.</summary>
    public long Looks => Volatile.Read(ref _looks);

    /// <summary>Playbacks that were begun.</summary>
    public long Starts => Volatile.Read(ref _starts);

    /// <summary>Reports that only moved a position.</summary>
    public long Heartbeats => Volatile.Read(ref _heartbeats);

    /// <summary>Reports and ratings that others hear of: quarter marks, pauses, ends.</summary>
    public long Meanings => Volatile.Read(ref _meanings);

    /// <summary>Playbacks that were left.</summary>
    public long Stops => Volatile.Read(ref _stops);

    /// <summary>Events that go through the stream: each of them is one interaction in the end.</summary>
    public long Published => Starts + Meanings + StopsBeforeTheEnd;

    /// <summary>Stops that are events: a title that was seen to its end has said so before.</summary>
    public long StopsBeforeTheEnd => Volatile.Read(ref _left);

    /// <summary>What those who watch do, their looks before it included.</summary>
    public long OfWatching => Looks + Starts + Heartbeats + Meanings + Stops;

    /// <summary>Home pages that were opened at the premiere.</summary>
    public long LooksOfPremiere => Volatile.Read(ref _looksOfPremiere);

    public void Look() => Interlocked.Increment(ref _looks);

    public void LookAtPremiere() => Interlocked.Increment(ref _looksOfPremiere);

    public void Start() => Interlocked.Increment(ref _starts);

    public void Heartbeat() => Interlocked.Increment(ref _heartbeats);

    public void Meaning() => Interlocked.Increment(ref _meanings);

    public void Stop(bool beforeTheEnd)
    {
        Interlocked.Increment(ref _stops);
        if (beforeTheEnd)
        {
            Interlocked.Increment(ref _left);
        }
    }
}
