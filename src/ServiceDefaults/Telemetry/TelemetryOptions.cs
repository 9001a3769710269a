namespace NetflixClone.ServiceDefaults.Telemetry;

/// <summary>Where metrics and traces go.</summary>
public sealed class TelemetryOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telemetry";

    /// <summary>An OpenTelemetry collector (OTLP over gRPC), such as http://localhost:4317. None by default: nothing is sent.</summary>
    [WebAddress(ErrorMessage = "Telemetry:Endpoint is not an address such as http://localhost:4317.")]
    public Uri? Endpoint { get; set; }

    /// <summary>Whether GET /metrics answers in Prometheus' text format. Off by default; it costs about a megabyte.</summary>
    public bool Prometheus { get; set; }

    /// <summary>The share of requests that is traced, 0 to 1; default one in a hundred. Only with an endpoint.</summary>
    [System.ComponentModel.DataAnnotations.Range(0.0, 1.0)]
    public double TraceRatio { get; set; } = 0.01;
}
