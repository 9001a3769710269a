using System.Collections.Concurrent;

namespace NetflixClone.Caching;

/// <summary>Counts in this process.</summary>
internal sealed class MemoryRateLimits(TimeProvider clock) : IRateLimits
{
    private const int SweepEvery = 1_000;

    private readonly ConcurrentDictionary<string, Counted> _counted = new(StringComparer.Ordinal);
    private int _asked;

    /// <summary>How many keys are remembered.</summary>
    public int Keys => _counted.Count;

    public ValueTask<RateDecision> TakeAsync(string key, RateLimit limit)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (Interlocked.Increment(ref _asked) % SweepEvery == 0)
        {
            Sweep(now);
        }

        var window = (long)limit.Window.TotalMilliseconds;
        while (true)
        {
            var counted = _counted.GetOrAdd(key, static _ => new());
            lock (counted)
            {
                if (counted.IsForgotten)
                {
                    continue;
                }

                (counted.Window, var wait) = counted.Window.Take(now, window, limit.Permits);
                counted.Until = (counted.Window.Index + 2) * window;
                return new(new RateDecision(wait == 0 ? null : TimeSpan.FromMilliseconds(wait)));
            }
        }
    }

    private void Sweep(long now)
    {
        foreach (var (key, counted) in _counted)
        {
            lock (counted)
            {
                counted.IsForgotten = counted.Until <= now;
            }

            if (counted.IsForgotten)
            {
                _counted.TryRemove(new(key, counted));
            }
        }
    }

    private sealed class Counted
    {
        public SlidingWindow Window { get; set; }

        /// <summary>From when on its counts mean nothing.</summary>
        public long Until { get; set; } = long.MaxValue;

        public bool IsForgotten { get; set; }
    }
}
