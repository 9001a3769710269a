using Microsoft.Extensions.Logging;
using NetflixClone.Storage.State;

namespace NetflixClone.Grains.Outboxes;

/// <summary>Wakes the grains that had something left to do when their process ended: their events go out, and removed profiles are erased, though nobody calls them.</summary>
public sealed partial class OutboxRecovery(IUnfinishedStates unfinished, IGrainFactory grains, ILogger<OutboxRecovery> logger)
{
    /// <summary>Wakes them, one after another: after a crash under load they are as many as were active. One that is active somewhere is called in vain.</summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        var woken = 0;
        await foreach (var grain in unfinished.ReadUnfinishedAsync(cancellation))
        {
            try
            {
                await grains.GetGrain<IOutboxGrain>(grain).PublishOutbox();
                woken++;
            }
            catch (Exception failure) // one grain that cannot be woken must not keep the others asleep, let alone stop the host
            {
                LogNotWoken(failure, grain);
            }
        }

        LogRecovered(woken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain} has events to deliver, and cannot be woken")]
    private partial void LogNotWoken(Exception failure, GrainId grain);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Woken} grains with events to deliver were woken")]
    private partial void LogRecovered(int woken);
}
