using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NetflixClone.ServiceDefaults.Telemetry;

internal static class MetricsEndpoint
{
    /// <summary>Maps GET /metrics when the configuration asks for it.</summary>
    public static void MapMetrics(WebApplication app)
    {
        if (app.Services.GetService<PrometheusText>() is { } metrics)
        {
            app.MapGet("/metrics", (HttpContext context) =>
            {
                context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
                return context.Response.WriteAsync(metrics.Write(), context.RequestAborted);
            }).ExcludeFromDescription();
        }
    }
}
