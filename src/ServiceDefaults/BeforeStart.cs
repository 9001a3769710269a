using Microsoft.Extensions.Hosting;

namespace NetflixClone.ServiceDefaults;

/// <summary>What is done before any service of the host starts. What it throws stops the host.</summary>
public abstract class BeforeStart : IHostedLifecycleService
{
    /// <inheritdoc/>
    public abstract Task StartingAsync(CancellationToken cancellationToken);

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
