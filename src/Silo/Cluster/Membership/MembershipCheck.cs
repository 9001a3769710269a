using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>Whether this silo takes part in its cluster.</summary>
internal sealed class MembershipCheck(ISiloStatusOracle silos) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(silos.CurrentStatus == SiloStatus.Active
            ? HealthCheckResult.Healthy(silos.GetActiveSilos().Length is > 1 and var count ? $"One of {count} silos." : "The only silo.")
            : HealthCheckResult.Unhealthy($"This silo is {silos.CurrentStatus} in its cluster."));
}
