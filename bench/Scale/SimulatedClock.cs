namespace NetflixClone.Bench.Scale;

/// <summary>A clock that jumps. However many of a timer's periods a jump passes, it fires once, as after a machine that slept.</summary>
/// <remarks>
/// So what a silo does by itself every second costs a simulated day as little as its few steps, and what it does once a week, a training, costs it
/// nothing: both are the same however many watch, and no share of what the viewers cost.
/// </remarks>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    /// <summary>A timer that is to fire after so long never does.</summary>
    public static readonly TimeSpan Never = TimeSpan.FromDays(7);

    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private long _now = start.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _now), TimeSpan.Zero);

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps, and then fires what fell due.</summary>
    public void Advance(TimeSpan by)
    {
        var now = Volatile.Read(ref _now) + by.Ticks;
        Volatile.Write(ref _now, now);
        Timer[] due;
        lock (_lock)
        {
            due = [.. _timers.Where(timer => timer.Due <= now)];
            _timers.RemoveAll(timer => timer.Due <= now);
            foreach (var timer in due.Where(timer => timer.Period > TimeSpan.Zero))
            {
                timer.Due = now + timer.Period.Ticks;
                _timers.Add(timer);
            }
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    private sealed class Timer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public long Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                Period = period;
                if (dueTime >= TimeSpan.Zero && dueTime < Never)
                {
                    Due = clock.GetTimestamp() + dueTime.Ticks;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
