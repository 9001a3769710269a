using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Streaming.Broker;

namespace NetflixClone.Streaming;

/// <summary>Whether events go out and come in. Without the broker the process goes on acknowledging and keeps events for it, so that it is never worse than degraded.</summary>
internal sealed class RabbitMqHealthCheck(BrokerConnections broker) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        broker.Publishing.Trouble is { } publishing ? HealthCheckResult.Degraded($"Events are held: RabbitMQ {publishing}.")
        : broker.Consuming.Trouble is { } consuming ? HealthCheckResult.Degraded($"Events are not consumed: RabbitMQ {consuming}.")
        : HealthCheckResult.Healthy("RabbitMQ is connected and takes messages."));
}
