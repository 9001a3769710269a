using System.Collections.Concurrent;
using System.Net;

namespace NetflixClone.TestKit.Load;

/// <summary>What kept commands from being acknowledged at the first try, and for how long nobody was answered.</summary>
public sealed class Outages
{
    private readonly ConcurrentDictionary<string, int> _failures = new();
    private readonly Lock _lock = new();
    private long _lastAnswer;
    private TimeSpan _longestSilence;

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

    /// <summary>Counts from now on.</summary>
    public void Begin()
    {
        _failures.Clear();
        lock (_lock)
        {
            (_lastAnswer, _longestSilence) = (TimeProvider.System.GetTimestamp(), TimeSpan.Zero);
        }
    }

    /// <summary>Notes an acknowledgement.</summary>
    public void Answered()
    {
        var now = TimeProvider.System.GetTimestamp();
        lock (_lock)
        {
            var silence = TimeProvider.System.GetElapsedTime(_lastAnswer, now);
            _longestSilence = silence > _longestSilence ? silence : _longestSilence;
            _lastAnswer = now;
        }
    }

    /// <summary>Notes a try that failed.</summary>
    public void Failed(HttpStatusCode? answer) =>
        _failures.AddOrUpdate(answer is { } status ? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture) : "no answer", 1, static (_, count) => count + 1);

    /// <inheritdoc />
    public override string ToString() =>
        $"longest silence {LongestSilence.TotalMilliseconds:0} ms; failed tries: {(_failures.IsEmpty ? "none" : string.Join(", ", _failures.OrderBy(failure => failure.Key).Select(failure => $"{failure.Value} × {failure.Key}")))}";
}
