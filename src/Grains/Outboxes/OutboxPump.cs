using Microsoft.Extensions.Logging;

namespace NetflixClone.Grains.Outboxes;

/// <summary>Delivers what a grain's stored outbox holds: in order, at least once, and without holding up the grain's answers.</summary>
/// <remarks>
/// Runs on the grain's own scheduler, so it never races with its turns. What waited goes out together, some events at a time, because a broker
/// takes such a batch whole or not at all: none of them can overtake another. A delivered event leaves the outbox in memory at once and in storage
/// with the next write, at the latest when the activation ends; consumers drop what comes twice by its sequence.
/// </remarks>
internal sealed partial class OutboxPump<TEvent>(IOutboxOwner<TEvent> owner, OutboxMetrics metrics, ILogger logger) : IWaitingOutbox
    where TEvent : class, IOutboxEvent
{
    /// <summary>So many events go out at once: few enough for a consumer to take them all within the time it has for one call.</summary>
    private const int Together = 32;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private Task _publishing = Task.CompletedTask;
    private IGrainTimer? _retry;
    private long _stored;
    private long _oldestAt; // UTC ticks, 0 for none: metrics ask from outside, where nobody may look into a grain's state
    private int _failures;
    private bool _delivered;
    private bool _stopped;

    /// <inheritdoc/>
    public DateTimeOffset? OldestAt => Volatile.Read(ref _oldestAt) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private Guid Key => owner.GrainContext.GrainId.GetGuidKey();

    /// <summary>Says that the outbox was just stored as it is in memory: its events may go out. Returns at once.</summary>
    public void Stored()
    {
        _stored = owner.Outbox.Last;
        _delivered = false;
        Publish();
    }

    /// <summary>Delivers what is stored, unless that is being done. Returns at once.</summary>
    public void Publish()
    {
        if (_publishing.IsCompleted && _retry is null && !_stopped && !owner.Outbox.Waiting.IsEmpty)
        {
            NoteOldest();
            metrics.Waits(this);
            _publishing = PublishStored();
        }
    }

    /// <summary>Ends with the activation. What was delivered since the last write is written, if memory can be trusted.</summary>
    public async Task Stop(DeactivationReason reason, CancellationToken cancellation)
    {
        _stopped = true;
        _retry?.Dispose();
        metrics.WaitsNoMore(this);
        await _publishing.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (_delivered && reason.ReasonCode is DeactivationReasonCode.ActivationIdle or DeactivationReasonCode.ShuttingDown)
        {
            await owner.WriteOutbox();
        }
    }

    private void NoteOldest() => Volatile.Write(ref _oldestAt, owner.Outbox.Waiting is [var oldest, ..] ? oldest.At.UtcTicks : 0);

    private async Task PublishStored()
    {
        await Task.Yield(); // the command that put the event in is answered first
        while (!_stopped && Next() is [.., var last] batch)
        {
            try
            {
                var stream = owner.GetStreamProvider(Streams.Provider).GetStream<TEvent>(StreamId.Create(owner.StreamNamespace, Key));
                await stream.OnNextBatchAsync(batch);
            }
            catch (Exception failure) // whatever kept a consumer or the broker from taking them: they stay first in the outbox and are tried again
            {
                RetryLater(batch[0].Sequence, failure);
                return;
            }

            owner.Outbox = owner.Outbox.Without(last.Sequence);
            NoteOldest();
            _delivered = true;
            _failures = 0;
        }

        if (owner.Outbox.Waiting.IsEmpty)
        {
            metrics.WaitsNoMore(this);
        }
    }

    private List<TEvent> Next() => [.. owner.Outbox.Waiting.TakeWhile(waiting => waiting.Sequence <= _stored).Take(Together)];

    private void RetryLater(long sequence, Exception failure)
    {
        var longest = Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(_failures++, 6)));
        var wait = TimeSpan.FromSeconds(longest * (0.5 + Random.Shared.NextDouble() / 2)); // not all grains at once
        LogNotDelivered(failure, sequence, owner.StreamNamespace, Key, wait);
        _retry = owner.RegisterGrainTimer(
            static (pump, _) => pump.Retry(), this, new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { KeepAlive = true, Interleave = true });
    }

    private Task Retry()
    {
        _retry?.Dispose();
        _retry = null;
        Publish();
        return Task.CompletedTask;
    }

    // Whoever carries events says what is wrong with it; here it would be said by every grain.
    [LoggerMessage(Level = LogLevel.Debug, Message = "Event {Sequence} of {Stream}/{Key} was not taken; the next try is in {Wait}")]
    private partial void LogNotDelivered(Exception failure, long sequence, string stream, Guid key, TimeSpan wait);
}
