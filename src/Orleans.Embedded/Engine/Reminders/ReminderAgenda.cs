namespace NetflixClone.EmbeddedEngine;

/// <summary>The reminders in the order in which they come, with one timer for the next.</summary>
internal sealed class ReminderAgenda : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1); // timers cannot be set for months

    private readonly Lock _lock = new();
    private readonly PriorityQueue<Reminder, DateTime> _coming = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly Action<Reminder> _due;

    internal ReminderAgenda(TimeProvider clock, Action<Reminder> due)
    {
        (_clock, _due) = (clock, due);
        using (ExecutionContext.SuppressFlow()) // belongs to no caller
        {
            _timer = clock.CreateTimer(static agenda => ((ReminderAgenda)agenda!).Fall(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    internal void Add(Reminder reminder)
    {
        lock (_lock)
        {
            _coming.Enqueue(reminder, reminder.Next);
            SetTimer();
        }
    }

    private void Fall()
    {
        while (Take() is { } reminder)
        {
            _due(reminder);
        }
    }

    private Reminder? Take()
    {
        lock (_lock)
        {
            while (_coming.TryPeek(out var next, out var at) && (next.IsEnded || at <= _clock.GetUtcNow().UtcDateTime))
            {
                _coming.Dequeue();
                if (!next.IsEnded)
                {
                    return next;
                }
            }

            SetTimer();
            return null;
        }
    }

    private void SetTimer()
    {
        if (_coming.TryPeek(out _, out var at))
        {
            var wait = at - _clock.GetUtcNow().UtcDateTime;
            _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
        }
    }
}
