namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>Lets an API process that starts before the first silo wait for it.</summary>
internal sealed class StartPatience(TimeSpan patience) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly long _begun = TimeProvider.System.GetTimestamp();

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (TimeProvider.System.GetElapsedTime(_begun) >= patience)
        {
            throw new ClusterException($"No silo of the cluster was there within {patience}: {exception.Message}", exception);
        }

        await Task.Delay(Pause, cancellationToken);
        return true;
    }
}
