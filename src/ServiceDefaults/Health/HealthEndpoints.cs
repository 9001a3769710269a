using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NetflixClone.ServiceDefaults.Health;

internal static class HealthEndpoints
{
    public static void MapHealth(IEndpointRouteBuilder routes)
    {
        // Alive means that the process answers; what it needs to serve says ready. The other checks are for the owner's eyes.
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteReport });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = WriteReport });
    }

    private static Task WriteReport(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(HealthAnswer.From(report), HealthJson.Default.HealthAnswer);
}
