namespace NetflixClone.TestKit;

/// <summary>A clock that stands still until a test moves it. Timers, delays and time-outs made from it fire as it passes them.</summary>
/// <remarks>
/// Timers call back on the thread that moves the clock, one after another in the order they fall due, each seeing the moment at which it
/// fell due. A timer that the code under test starts after the clock was moved waits for the next move: move first and wait for the effect,
/// or wait until the timer is there (<see cref="TimerStarted"/>).
/// </remarks>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly List<(Func<TimeSpan, bool> Fits, TaskCompletionSource Started)> _waiting = [];
    private DateTimeOffset _now = start;

    /// <summary>Starts at noon of 1 January 2026, UTC.</summary>
    public FakeClock() : this(new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock on, and fires what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var until = GetUtcNow() + by;
        while (NextDue(until) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Completes once a timer is running that is due within the given span from now, and not before the other if that is given.</summary>
    public Task TimerStarted(TimeSpan dueWithin, TimeSpan notBefore = default)
    {
        lock (_lock)
        {
            if (_timers.Exists(timer => timer.Due - _now <= dueWithin && timer.Due - _now >= notBefore))
            {
                return Task.CompletedTask;
            }

            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((due => due <= dueWithin && due >= notBefore, started));
            return started.Task;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private Timer? NextDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            _now = next is null ? until : next.Due > _now ? next.Due : _now;
            next?.Reschedule();
            return next;
        }
    }

    private void Start(Timer timer, TimeSpan dueTime)
    {
        timer.Due = _now + dueTime;
        _timers.Add(timer);
        foreach (var waiting in _waiting.Where(waiting => waiting.Fits(dueTime)).ToList())
        {
            _waiting.Remove(waiting);
            waiting.Started.SetResult();
        }
    }

    private sealed class Timer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; set; }

        public void Fire() => callback(state);

        public void Reschedule()
        {
            clock._timers.Remove(this);
            if (_period > TimeSpan.Zero)
            {
                clock.Start(this, _period);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    clock.Start(this, dueTime);
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
