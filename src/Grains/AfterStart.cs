using Microsoft.Extensions.Hosting;
using NetflixClone.Grains.Outboxes;

namespace NetflixClone.Grains;

/// <summary>What has to happen once the silo runs though nobody calls for it: the events that a crash left undelivered go out.</summary>
internal sealed class AfterStart(OutboxRecovery outboxes, IHostApplicationLifetime host) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await host.HasStarted(stoppingToken))
        {
            await outboxes.RecoverAsync(stoppingToken);
        }
    }
}
