namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>Lets an API process that starts before the first silo wait for it.</summary>
internal sealed partial class StartPatience(ClusterSettings cluster, TimeProvider clock, ILogger<StartPatience> logger) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly long _begun = clock.GetTimestamp();
    private bool _said;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (clock.GetElapsedTime(_begun) >= cluster.StartPatience)
        {
            throw new ClusterException($"No silo of the cluster {cluster.Id} was there within {cluster.StartPatience}: {exception.Message}", exception);
        }

        if (!_said)
        {
            LogWaits(cluster.Id, cluster.StartPatience);
            _said = true;
        }

        await Task.Delay(Pause, clock, cancellationToken);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No silo of the cluster {Cluster} is there yet; waiting for one for at most {Patience}")]
    private partial void LogWaits(string cluster, TimeSpan patience);
}
