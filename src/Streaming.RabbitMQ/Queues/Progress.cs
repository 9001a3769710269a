using System.Collections.Concurrent;

namespace NetflixClone.Streaming.Queues;

/// <summary>What was taken and what was refused lately, of all queues: it tells a message that is at fault from an outage, in which everything is refused.</summary>
/// <param name="span">For how long a taking shows that there is no outage, and ten times as long a refusal that there may be one.</param>
/// <param name="clock">Measures it.</param>
internal sealed class Progress(TimeSpan span, TimeProvider clock)
{
    private readonly ConcurrentDictionary<StreamId, Refusals> _refused = new();
    private long _last = long.MinValue;

    /// <summary>A message of a stream was taken: whatever was refused of it before, it goes on.</summary>
    public void Taken(StreamId stream)
    {
        Volatile.Write(ref _last, clock.GetTimestamp());
        Forget(stream);
    }

    /// <summary>The first message of a stream was refused for as long as it is tried.</summary>
    /// <returns>How often that has happened to it in a row.</returns>
    public Refusals Refused(StreamId stream)
    {
        var (now, others) = (clock.GetTimestamp(), IsAnythingTaken ? 1 : 0);
        foreach (var (key, before) in _refused)
        {
            if (clock.GetElapsedTime(before.At, now) > 20 * span) // long over: it is read elsewhere now
            {
                Forget(key);
            }
        }

        var refusals = _refused.GetValueOrDefault(stream);
        refusals = new(refusals.Count + 1, refusals.WhileOthersWereTaken + others, now);
        _refused[stream] = refusals;
        return refusals with { IsAlone = _refused.All(other => other.Key == stream || clock.GetElapsedTime(other.Value.At, now) > 10 * span) };
    }

    /// <summary>Nothing is known of a stream any more: its message became a dead letter.</summary>
    public void Forget(StreamId stream) => _refused.TryRemove(stream, out _);

    private bool IsAnythingTaken => Volatile.Read(ref _last) is not long.MinValue and var last && clock.GetElapsedTime(last) < span;
}

/// <summary>How often the first message of a stream was refused in a row.</summary>
/// <param name="Count">So often.</param>
/// <param name="WhileOthersWereTaken">So often of these other messages were taken at the same time.</param>
/// <param name="At">When last, in ticks of the clock.</param>
internal readonly record struct Refusals(int Count, int WhileOthersWereTaken, long At)
{
    /// <summary>Whether no other stream is refused.</summary>
    public bool IsAlone { get; init; }
}
