using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NetflixClone.ServiceDefaults.Health;

/// <summary>How the host is, part by part.</summary>
/// <param name="Status">"healthy", "degraded" or "unhealthy": the worst of the parts.</param>
public sealed record HealthAnswer(string Status, IReadOnlyList<HealthAnswer.Check> Checks)
{
    /// <summary>One part, and a sentence when it is not well.</summary>
    public sealed record Check(string Name, string Status, string? Detail);

    /// <summary>Puts a report into words. Exceptions stay in the log.</summary>
    public static HealthAnswer From(HealthReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(NameOf(report.Status), [.. report.Entries.Select(entry => new Check(entry.Key, NameOf(entry.Value.Status), entry.Value.Description))]);
    }

    private static string NameOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
