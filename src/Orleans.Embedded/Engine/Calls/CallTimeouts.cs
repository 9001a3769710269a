using System.Collections.Concurrent;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Gives up calls that are not answered in time: one list, and one timer, for each length of time there is.</summary>
internal sealed class CallTimeouts(TimeProvider clock, TimeSpan usual)
{
    private readonly TimeoutList _usual = new(clock, usual);
    private readonly ConcurrentDictionary<TimeSpan, TimeoutList> _others = new();

    internal void Watch(TimedRequest request, TimeSpan? limit) =>
        (limit is null ? _usual : _others.GetOrAdd(limit.Value, static (span, clock) => new(clock, span), clock)).Add(request);
}

/// <summary>The calls that share a length of time, the earliest deadline first.</summary>
internal sealed class TimeoutList
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly TimeSpan _limit;
    private readonly long _limitTicks;
    private readonly ITimer _timer;
    private TimedRequest? _first;
    private TimedRequest? _last;
    private bool _armed;

    internal TimeoutList(TimeProvider clock, TimeSpan limit)
    {
        _clock = clock;
        _limit = limit;
        _limitTicks = (long)(limit.TotalSeconds * clock.TimestampFrequency);
        using (ExecutionContext.SuppressFlow()) // belongs to no caller
        {
            _timer = clock.CreateTimer(static list => ((TimeoutList)list!).Sweep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    internal void Add(TimedRequest request)
    {
        lock (_lock)
        {
            request.WatchedBy = this;
            request.Deadline = _clock.GetTimestamp() + _limitTicks;
            request.Earlier = _last;
            if (_last is null)
            {
                _first = request;
            }
            else
            {
                _last.Later = request;
            }

            _last = request;
            if (!_armed)
            {
                _armed = true;
                _timer.Change(_limit, Timeout.InfiniteTimeSpan);
            }
        }
    }

    internal void Remove(TimedRequest request)
    {
        lock (_lock)
        {
            if (request.WatchedBy is null)
            {
                return;
            }

            if (request.Earlier is null)
            {
                _first = request.Later;
            }
            else
            {
                request.Earlier.Later = request.Later;
            }

            if (request.Later is null)
            {
                _last = request.Earlier;
            }
            else
            {
                request.Later.Earlier = request.Earlier;
            }

            request.Earlier = request.Later = null;
            request.WatchedBy = null;
        }
    }

    private void Sweep()
    {
        while (TakeOverdue() is { } request)
        {
            request.TimeOut(_limit);
        }
    }

    private TimedRequest? TakeOverdue()
    {
        lock (_lock)
        {
            if (_first is not { } first)
            {
                _armed = false; // armed again by the next call
                return null;
            }

            var left = _clock.GetElapsedTime(_clock.GetTimestamp(), first.Deadline);
            if (left > TimeSpan.Zero)
            {
                _timer.Change(left + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
                return null;
            }

            Remove(first);
            return first;
        }
    }
}
