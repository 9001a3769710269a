using System.Diagnostics.Metrics;

namespace NetflixClone.Caching;

/// <summary>What the cache measures, under the meter <see cref="MeterName"/>.</summary>
internal sealed class CacheMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "NetflixClone.Caching";

    /// <summary>Found in this process.</summary>
    public const string Near = "near";

    /// <summary>Found where all processes look.</summary>
    public const string Shared = "shared";

    private readonly Meter _meter;
    private readonly Counter<long> _hits;
    private readonly Counter<long> _misses;
    private readonly Counter<long> _followers;
    private readonly Histogram<double> _loads;
    private readonly Counter<long> _failures;

    public CacheMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _hits = _meter.CreateCounter<long>("cache.hits", "{value}", "Values that were found, by kind and place");
        _misses = _meter.CreateCounter<long>("cache.misses", "{value}", "Values that were found nowhere");
        _followers = _meter.CreateCounter<long>("cache.followers", "{call}", "Calls that waited for what another one had begun");
        _loads = _meter.CreateHistogram<double>("cache.load.duration", "s", "How long it took to make a value");
        _failures = _meter.CreateCounter<long>("cache.load.failures", "{load}", "Values that could not be made");
    }

    public void ObserveBytes(Func<long> bytes) => _meter.CreateObservableGauge("cache.near.bytes", bytes, "By", "What this process keeps");

    public void Hit(string kind, string place) => _hits.Add(1, new("kind", kind), new("place", place));

    public void Missed(string kind) => _misses.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Followed(string kind) => _followers.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Loaded(string kind, TimeSpan took) => _loads.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    public void LoadFailed(string kind) => _failures.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
