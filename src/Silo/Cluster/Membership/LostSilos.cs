using NetflixClone.Grains.Outboxes;

namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>When a silo is lost, has one of the others wake the grains whose events it had not delivered yet, as a silo does for itself when it starts.</summary>
internal sealed partial class LostSilos(ISiloStatusOracle silos, OutboxRecovery outboxes, ILogger<LostSilos> logger) : BackgroundService, ISiloStatusListener
{
    private readonly SemaphoreSlim _lost = new(0);

    /// <summary>Called by the engine, which must not be held up.</summary>
    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead && !updatedSilo.Equals(silos.SiloAddress) && IsFirst())
        {
            LogLost(updatedSilo);
            _lost.Release();
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _lost.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        silos.SubscribeToSiloStatusEvents(this);
        while (true)
        {
            await _lost.WaitAsync(stoppingToken);
            await outboxes.RecoverAsync(stoppingToken);
        }
    }

    /// <summary>All silos hear of a loss, and one of them is enough.</summary>
    private bool IsFirst() => silos.GetActiveSilos().Min() is { } first && first.Equals(silos.SiloAddress);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The silo {Silo} is gone; its undelivered events are seen to from here")]
    private partial void LogLost(SiloAddress silo);
}
