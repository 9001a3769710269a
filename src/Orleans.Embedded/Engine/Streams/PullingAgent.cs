using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Streams;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Reads one queue and delivers what it reads: the batches of a stream one after another, those of different streams side by side.</summary>
/// <remarks>A batch is reported as delivered when every consumer has taken it or it was given up, so what a crash interrupts comes again.</remarks>
internal sealed partial class PullingAgent(
    StreamProvider provider,
    Silo silo,
    IQueueAdapterReceiver receiver,
    IStreamFailureHandler failures,
    StreamPullingAgentOptions options,
    ILogger<PullingAgent> logger) : IDisposable
{
    /// <summary>So many batches of a queue may be under way at once; a stream that stands still holds back no more than this.</summary>
    private const int Width = 1024;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _room = new(Width);
    private readonly Dictionary<StreamId, (IBatchContainer Batch, Task Delivered)> _last = []; // of each stream what came in last; locked
    private Task _running = Task.CompletedTask;

    internal void Start() => _running = Task.Run(Run);

    /// <summary>Reads no more, and waits for what is under way.</summary>
    internal async Task Stop(CancellationToken abort)
    {
        await _stop.CancelAsync();
        try
        {
            await _running.WaitAsync(abort);
            await Task.WhenAll(UnderWay()).WaitAsync(abort);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // what is still under way was not reported as delivered, so it comes again
        }

        await receiver.Shutdown(options.InitQueueTimeout).WaitAsync(abort).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // who reads next waits for no farewell
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _room.Dispose();
    }

    private async Task Run()
    {
        if (!await Connect())
        {
            return;
        }

        var pause = TimeSpan.Zero;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _room.WaitAsync(_stop.Token);
                _room.Release(); // only this loop takes room, so there is some now
                var batches = await receiver.GetQueueMessagesAsync(_room.CurrentCount, _stop.Token);
                pause = batches.Count > 0 ? TimeSpan.Zero : options.GetQueueMsgsTimerPeriod;
                foreach (var batch in batches)
                {
                    await _room.WaitAsync(_stop.Token);
                    Begin(batch);
                }

                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause, silo.Clock, _stop.Token);
                }
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // the loop ends
            }
            catch (Exception failure) // the queue may be back soon
            {
                LogReadFailed(failure, provider.Name);
                pause = Longer(pause);
                await Pause(pause);
            }
        }
    }

    private async Task<bool> Connect()
    {
        for (var pause = FirstPause; !_stop.IsCancellationRequested; pause = Longer(pause))
        {
            try
            {
                await receiver.Initialize(options.InitQueueTimeout);
                return true;
            }
            catch (Exception failure) // as above
            {
                LogReadFailed(failure, provider.Name);
                await Pause(pause);
            }
        }

        return false;
    }

    private void Begin(IBatchContainer batch)
    {
        lock (_last)
        {
            var before = _last.TryGetValue(batch.StreamId, out var last) ? last.Delivered : Task.CompletedTask;
            _last[batch.StreamId] = (batch, DeliverAfter(before, batch));
        }
    }

    private async Task DeliverAfter(Task before, IBatchContainer batch)
    {
        await before;
        await Task.Yield(); // never within the lock
        var outcomes = await Task.WhenAll(provider.Subscriptions.Of(batch.StreamId).Select(subscription => Deliver(batch, subscription)));
        try
        {
            if (outcomes.All(concluded => concluded))
            {
                await receiver.MessagesDeliveredAsync([batch], CancellationToken.None);
            }
        }
        catch (Exception failure) // it comes again, and consumers drop what they already took
        {
            LogNotReported(failure, provider.Name, batch.StreamId);
        }
        finally
        {
            Forget(batch);
            _room.Release();
        }
    }

    /// <summary>Delivers to one consumer, again and again until the time for it is over; false when the agent stops before that.</summary>
    private async Task<bool> Deliver(IBatchContainer batch, StreamSubscription subscription)
    {
        var begun = silo.Clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                await subscription.Deliver(handler =>
                {
                    batch.ImportRequestContext();
                    return handler.Take(batch);
                });
                return true;
            }
            catch (Exception failure) // whatever it is, the consumer has not taken it
            {
                if (silo.Clock.GetElapsedTime(begun) + pause > options.MaxEventDeliveryTime)
                {
                    await GiveUp(batch, subscription, failure);
                    return true;
                }

                LogTryAgain(failure, batch.StreamId, pause);
                if (!await Pause(pause))
                {
                    return false;
                }
            }
        }
    }

    private async Task GiveUp(IBatchContainer batch, StreamSubscription subscription, Exception failure)
    {
        LogGivenUp(failure, batch.StreamId, options.MaxEventDeliveryTime);
        try
        {
            await failures.OnDeliveryFailure(GuidId.GetGuidId(subscription.Id), provider.Name, batch.StreamId, batch.SequenceToken);
            await subscription.Deliver(handler => handler.TakeFailure(failure));
        }
        catch (Exception further) // nobody is left to be told
        {
            LogFailureNotTaken(further, batch.StreamId);
        }
    }

    private void Forget(IBatchContainer batch)
    {
        lock (_last)
        {
            if (_last.TryGetValue(batch.StreamId, out var last) && last.Batch == batch)
            {
                _last.Remove(batch.StreamId);
            }
        }
    }

    private Task[] UnderWay()
    {
        lock (_last)
        {
            return [.. _last.Values.Select(last => last.Delivered)];
        }
    }

    private async Task<bool> Pause(TimeSpan pause)
    {
        await Task.Delay(pause, silo.Clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_stop.IsCancellationRequested;
    }

    private static TimeSpan Longer(TimeSpan pause) => pause < FirstPause ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A queue of {Provider} could not be read; it is tried again")]
    private partial void LogReadFailed(Exception failure, string provider);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Stream} was not taken; it comes again in {Pause}")]
    private partial void LogTryAgain(Exception failure, StreamId stream, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Stream} was given up after {Limit}")]
    private partial void LogGivenUp(Exception failure, StreamId stream, TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider} could not be told that a batch of {Stream} was delivered; it comes again")]
    private partial void LogNotReported(Exception failure, string provider, StreamId stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody could be told that a batch of {Stream} was given up")]
    private partial void LogFailureNotTaken(Exception failure, StreamId stream);
}
