using System.Diagnostics.Metrics;

namespace NetflixClone.EmbeddedEngine;

/// <summary>The engine's figures, each by grain type in the tag <c>grain</c>: <c>activations</c> there are, <c>calls</c> there were.</summary>
internal sealed class EngineMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    internal const string MeterName = "NetflixClone.Engine";

    private readonly Meter _meter = new(MeterName);

    internal EngineMetrics(Silo silo)
    {
        _meter.CreateObservableGauge("activations", () => silo.Catalogue.Classes.Select(c => Of(c, c.ActivationCount)), "{activation}", "Activations by grain type");
        _meter.CreateObservableCounter("calls", () => silo.Catalogue.Classes.Select(c => Of(c, c.CallCount)), "{call}", "Calls by grain type");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static Measurement<T> Of<T>(GrainClass grainClass, T value) where T : struct => new(value, new KeyValuePair<string, object?>("grain", grainClass.Type.ToString()));
}
