using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NetflixClone.Caching.Redis;

/// <summary>Whether Redis answers. The product works without it, so it is never what makes a process unready.</summary>
internal sealed class RedisHealthCheck(RedisLink link) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var name = link.Key("health");
        var written = await link.AskAsync(Purpose.Health, database => database.StringSetAsync(name, "1", TimeSpan.FromMinutes(1)));
        return written.IsThere
            ? HealthCheckResult.Healthy("Redis takes writes.")
            : HealthCheckResult.Degraded(
                $"Redis at {link.Address} cannot be used: {link.Away ?? "It refused a write."} Limits and tickets are kept in this process, and nothing is shared.");
    }
}
