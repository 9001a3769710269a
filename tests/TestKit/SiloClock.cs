namespace NetflixClone.TestKit;

/// <summary>The test's clock, as the engine of a cluster may have it: what it does several times a second goes on while the test's clock stands still.</summary>
/// <remarks>
/// Orleans' stream agents look into their queues by the same kind of timer that grains have; without this they would look only when a test moves the clock.
/// And a microsecond passes with every look at it: Orleans waits out what is less than a timer can measure, in a loop until it is over.
/// </remarks>
internal sealed class SiloClock(FakeClock clock) : TimeProvider
{
    private static readonly TimeSpan LeastOfTests = TimeSpan.FromSeconds(1);
    private long _looks;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddMicroseconds(Interlocked.Increment(ref _looks));

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(
            clock.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan),
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(ITimer tests, ITimer real) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isReal = dueTime >= TimeSpan.Zero && dueTime < LeastOfTests;
            return (isReal ? tests : real).Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) && (isReal ? real : tests).Change(dueTime, period);
        }

        public void Dispose()
        {
            tests.Dispose();
            real.Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            await tests.DisposeAsync();
            await real.DisposeAsync();
        }
    }
}
