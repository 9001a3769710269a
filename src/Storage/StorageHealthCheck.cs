using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NetflixClone.Storage;

/// <summary>Whether a write still reaches the disk.</summary>
internal sealed class StorageHealthCheck(IDatabase database) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.ProbeAsync().WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy("A write reached the disk.");
        }
        catch (StorageException failure)
        {
            var cause = failure.InnerException as StorageException ?? failure; // what a writer whose write is in doubt should do is of no use to whoever reads this
            return HealthCheckResult.Unhealthy(cause.Message, failure);
        }
        catch (TimeoutException failure)
        {
            return HealthCheckResult.Unhealthy($"A write has not reached the disk within {Patience.TotalSeconds} s.", failure);
        }
    }
}
