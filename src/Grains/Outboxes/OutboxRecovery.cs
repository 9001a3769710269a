using Microsoft.Extensions.Logging;
using NetflixClone.Storage.State;

namespace NetflixClone.Grains.Outboxes;

/// <summary>Wakes the grains that had something left to do when their process ended: their events go out, and removed profiles are erased, though nobody calls them.</summary>
/// <remarks>What cannot be woken while the database is away is tried again until all are awake; waking a grain twice does no harm.</remarks>
public sealed partial class OutboxRecovery(IUnfinishedStates unfinished, IGrainFactory grains, TimeProvider clock, ILogger<OutboxRecovery> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Wakes them, one after another: after a crash under load they are as many as were active. One that is active somewhere is called in vain.</summary>
    /// <returns>Completes when all were woken.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled before that.</exception>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        for (var pause = FirstPause; !await WakeAll(pause, cancellation); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, clock, cancellation);
        }
    }

    private async Task<bool> WakeAll(TimeSpan pause, CancellationToken cancellation)
    {
        var woken = 0;
        Exception? trouble = null;
        try
        {
            await foreach (var grain in unfinished.ReadUnfinishedAsync(cancellation))
            {
                try
                {
                    await grains.GetGrain<IOutboxGrain>(grain).PublishOutbox();
                    woken++;
                }
                catch (Exception failure) // one grain that cannot be woken must not keep the others asleep
                {
                    trouble = failure;
                }
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested) // nor must a database that is away stop the host
        {
            trouble = failure;
        }

        if (trouble is null)
        {
            LogRecovered(woken);
        }
        else
        {
            LogNotAllWoken(trouble, woken, pause);
        }

        return trouble is null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Only {Woken} of the grains with events to deliver could be woken; the others are tried again in {Pause}")]
    private partial void LogNotAllWoken(Exception failure, int woken, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Woken} grains with events to deliver were woken")]
    private partial void LogRecovered(int woken);
}
