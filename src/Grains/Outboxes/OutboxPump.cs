using Microsoft.Extensions.Logging;

namespace NetflixClone.Grains.Outboxes;

/// <summary>Delivers what a grain's stored outbox holds: in order, at least once, and without holding up the grain's answers.</summary>
/// <remarks>
/// Runs on the grain's own scheduler, so it never races with its turns. A delivered event leaves the outbox in memory at once and in storage
/// with the next write, at the latest when the activation ends; consumers drop what comes twice by its sequence.
/// </remarks>
internal sealed partial class OutboxPump<TEvent>(IOutboxOwner<TEvent> owner, ILogger logger)
    where TEvent : class, IOutboxEvent
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private Task _publishing = Task.CompletedTask;
    private IGrainTimer? _retry;
    private long _stored;
    private int _failures;
    private bool _delivered;
    private bool _stopped;

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
            _publishing = PublishStored();
        }
    }

    /// <summary>Ends with the activation. What was delivered since the last write is written, if memory can be trusted.</summary>
    public async Task Stop(DeactivationReason reason, CancellationToken cancellation)
    {
        _stopped = true;
        _retry?.Dispose();
        await _publishing.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (_delivered && reason.ReasonCode is DeactivationReasonCode.ActivationIdle or DeactivationReasonCode.ShuttingDown)
        {
            await owner.WriteOutbox();
        }
    }

    private async Task PublishStored()
    {
        await Task.Yield(); // the command that put the event in is answered first
        while (!_stopped && owner.Outbox.Waiting is [var next, ..] && next.Sequence <= _stored)
        {
            try
            {
                var stream = owner.GetStreamProvider(Streams.Provider).GetStream<TEvent>(StreamId.Create(owner.StreamNamespace, Key));
                await stream.OnNextAsync(next);
            }
            catch (Exception failure) // whatever kept a consumer or the broker from taking it: it stays first in the outbox and is tried again
            {
                RetryLater(next.Sequence, failure);
                return;
            }

            owner.Outbox = owner.Outbox.Without(next.Sequence);
            _delivered = true;
            _failures = 0;
        }
    }

    private void RetryLater(long sequence, Exception failure)
    {
        var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(_failures++, 6))));
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Event {Sequence} of {Stream}/{Key} was not taken; the next try is in {Wait}")]
    private partial void LogNotDelivered(Exception failure, long sequence, string stream, Guid key, TimeSpan wait);
}
