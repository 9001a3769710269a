using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>Whether the cluster's grains answer this process.</summary>
internal sealed class ClusterConnectionCheck(IGrainFactory grains) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var silos = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true, cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy(silos.Count == 1 ? "1 silo." : $"{silos.Count} silos.");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested) // also what keeps the silos from reading who they are
        {
            return HealthCheckResult.Unhealthy("The cluster does not answer.", failure);
        }
    }
}
