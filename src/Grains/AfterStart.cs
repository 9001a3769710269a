using Microsoft.Extensions.Hosting;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Grains;

/// <summary>What has to happen once the silo runs though nobody calls for it: the first training, and the events that a crash left undelivered.</summary>
internal sealed class AfterStart(IGrainFactory grains, OutboxRecovery outboxes, IHostApplicationLifetime host) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var whenStarted = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested)
        {
            return; // the start was refused; thrown, it would be logged as a failure of its own
        }

        await grains.GetGrain<ITrainerGrain>(ITrainerGrain.Current).Wake();
        await outboxes.RecoverAsync(stoppingToken);
    }
}
