using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace NetflixClone.ServiceDefaults.Telemetry;

internal static class Telemetry
{
    /// <summary>The meters and sources of the product, of Orleans and of ASP.NET Core.</summary>
    private static readonly string[] Sources =
        ["NetflixClone.*", "Microsoft.Orleans*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "System.Runtime"];

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<TelemetryOptions>(TelemetryOptions.Section);
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        if (options.Prometheus)
        {
            builder.Services.AddSingleton<PrometheusText>();
        }

        if (options.Endpoint is not null)
        {
            builder.Services.AddHostedService<TelemetryExport>(); // nothing of OpenTelemetry is loaded without an endpoint
        }
    }

    /// <summary>Sends to the collector from the start of the host to its end.</summary>
    private sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
    {
        private MeterProvider? _metrics;
        private TracerProvider? _traces;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var telemetry = options.Value;
            _metrics = Sdk.CreateMeterProviderBuilder().AddMeter(Sources)
                .AddOtlpExporter(exporter => exporter.Endpoint = telemetry.Endpoint!).Build();
            _traces = Sdk.CreateTracerProviderBuilder().AddSource(Sources)
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(telemetry.TraceRatio)))
                .AddOtlpExporter(exporter => exporter.Endpoint = telemetry.Endpoint!).Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
            _metrics?.Dispose();
            _traces?.Dispose();
        }
    }
}
