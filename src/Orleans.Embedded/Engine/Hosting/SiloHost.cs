using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Starts and stops the silo with its host.</summary>
/// <remarks>
/// On the way down: first what started last (stream agents, reminders), then no more calls from outside, then every grain, then the rest.
/// </remarks>
internal sealed class SiloHost : IHostedService
{
    private readonly Silo _silo;
    private readonly SiloLifecycle _lifecycle = new();

    public SiloHost(Silo silo, IEnumerable<ILifecycleParticipant<ISiloLifecycle>> participants)
    {
        _silo = silo;
        foreach (var participant in participants)
        {
            participant.Participate(_lifecycle);
        }

        _lifecycle.Subscribe("Grains", ServiceLifecycleStage.Active - 1, StartGrains, StopGrains);
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _lifecycle.Start(cancellationToken);
        _silo.LogStarted(_silo.Catalogue.Classes.Count);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _lifecycle.Stop(cancellationToken);
        _silo.LogStopped();
    }

    private Task StartGrains(CancellationToken cancel)
    {
        _silo.Collector.Start();
        return Task.CompletedTask;
    }

    private async Task StopGrains(CancellationToken cancel)
    {
        _silo.Close();
        _silo.Collector.Stop();
        try
        {
            await _silo.DeactivateAll(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            _silo.LogAborted();
        }
    }
}
