using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Calls a grain back in its turns. The next call is counted from the end of the last, so that calls never pile up.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private TimeSpan _next; // how long until the next call, counted from the end of this one
    private TimeSpan _period;
    private bool _ticking;

    internal GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        (_activation, _callback, _options) = (activation, callback, options);
        using (ExecutionContext.SuppressFlow()) // the timer outlives the call that made it
        {
            _timer = activation.Silo.Clock.CreateTimer(
                static timer => ((GrainTimer)timer!).Fall(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
        (_next, _period) = (dueTime, period);
        if (!_ticking)
        {
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_ended.IsCancellationRequested)
        {
            _ended.Cancel();
            _timer.Dispose();
            _activation.Extras.Remove(this);
        }
    }

    private void Fall()
    {
        if (!_ended.IsCancellationRequested)
        {
            (_ticking, _next) = (true, _period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan);
            _activation.Enqueue(new Tick(this));
        }
    }

    private void Ended(Task task)
    {
        _ticking = false;
        if (task.Exception?.InnerException is { } failure)
        {
            _activation.Silo.LogTimerFailed(failure, _activation.GrainId);
        }

        if (!_ended.IsCancellationRequested && _next >= TimeSpan.Zero)
        {
            _timer.Change(_next, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class Tick(GrainTimer timer) : Request
    {
        internal override MethodTraits Traits => timer._options.Interleave ? MethodTraits.AlwaysInterleave : MethodTraits.None;

        internal override bool IsAbandoned => timer._ended.IsCancellationRequested;

        internal override bool IsUse => timer._options.KeepAlive;

        internal override Task Invoke(Activation activation) => timer._callback(timer._ended.Token);

        internal override void Finish(Task task) => timer.Ended(task);

        internal override void Fail(Exception failure)
        {
            // the grain that had the timer is gone, and the timer with it
        }
    }
}
