using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetflixClone.ServiceDefaults.Logging;
using NetflixClone.ServiceDefaults.Shutdown;
using NetflixClone.ServiceDefaults.Telemetry;

namespace NetflixClone.ServiceDefaults;

/// <summary>What every host of the product has: logs, metrics, traces, health and an orderly stop.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds logs for people, metrics and traces where an exporter is configured, health checks, and a stop in order.</summary>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddConsoleLogs();
        builder.AddTelemetry();
        builder.Services.AddHealthChecks();
        builder.Services.AddOrderlyStop();
        return builder;
    }

    /// <summary>Maps /health/live, /health/ready and /metrics.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        Health.HealthEndpoints.MapHealth(app);
        MetricsEndpoint.MapMetrics(app);
        return app;
    }
}
