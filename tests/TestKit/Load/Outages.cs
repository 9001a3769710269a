using System.Collections.Concurrent;
using System.Net;

namespace NetflixClone.TestKit.Load;

/// <summary>What kept commands from being acknowledged at the first try, and for how long nobody was answered.</summary>
public sealed class Outages
{
    /// <summary>How long a person waits for a command before it has failed them, tries and all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, int> _failures = new();
    private readonly Lock _lock = new();
    private long _lastAnswer;
    private TimeSpan _longestSilence;
    private TimeSpan _longestWait;
    private int _late;
    private int _failedTwice;
    private long _lastTrouble;

    /// <summary>How many tries failed, by what was answered: a status, or "no answer".</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    /// <summary>The longest time in which no command was acknowledged.</summary>
    public TimeSpan LongestSilence
    {
        get
        {
            lock (_lock)
            {
                return _longestSilence;
            }
        }
    }

    /// <summary>The longest time from the first try of a command to its acknowledgement.</summary>
    public TimeSpan LongestWait
    {
        get
        {
            lock (_lock)
            {
                return _longestWait;
            }
        }
    }

    /// <summary>How many commands took longer than <see cref="Patience"/>, however often they were tried.</summary>
    public int Late
    {
        get
        {
            lock (_lock)
            {
                return _late;
            }
        }
    }

    /// <summary>How many commands failed, and failed again when they were tried once more.</summary>
    public int FailedTwice
    {
        get
        {
            lock (_lock)
            {
                return _failedTwice;
            }
        }
    }

    /// <summary>From a moment until the last command was acknowledged that had failed or was not answered for a second; zero when there was none.</summary>
    public TimeSpan TroubleSince(long moment)
    {
        lock (_lock)
        {
            return _lastTrouble > moment ? TimeProvider.System.GetElapsedTime(moment, _lastTrouble) : TimeSpan.Zero;
        }
    }

    /// <summary>Counts from now on.</summary>
    public void Begin()
    {
        _failures.Clear();
        lock (_lock)
        {
            (_lastAnswer, _longestSilence) = (TimeProvider.System.GetTimestamp(), TimeSpan.Zero);
            (_longestWait, _late, _failedTwice, _lastTrouble) = (TimeSpan.Zero, 0, 0, 0);
        }
    }

    /// <summary>Notes an acknowledgement, that long after the first of so many tries.</summary>
    public void Answered(TimeSpan waited, int tries)
    {
        var now = TimeProvider.System.GetTimestamp();
        lock (_lock)
        {
            var silence = TimeProvider.System.GetElapsedTime(_lastAnswer, now);
            _longestSilence = silence > _longestSilence ? silence : _longestSilence;
            _lastAnswer = now;
            _longestWait = waited > _longestWait ? waited : _longestWait;
            _late += waited > Patience ? 1 : 0;
            _failedTwice += tries > 2 ? 1 : 0;
            _lastTrouble = tries > 1 || waited > Noticeable ? now : _lastTrouble;
        }
    }

    /// <summary>Notes a try that failed.</summary>
    public void Failed(HttpStatusCode? answer) =>
        _failures.AddOrUpdate(answer is { } status ? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture) : "no answer", 1, static (_, count) => count + 1);

    /// <inheritdoc />
    public override string ToString() =>
        $"longest silence {LongestSilence.TotalMilliseconds:0} ms, longest wait {LongestWait.TotalMilliseconds:0} ms; failed tries: {(_failures.IsEmpty ? "none" : string.Join(", ", _failures.OrderBy(failure => failure.Key).Select(failure => $"{failure.Value} × {failure.Key}")))}";
}
