using System.Diagnostics.Metrics;

namespace NetflixClone.Caching.Redis;

/// <summary>What the connection measures, under the meter <see cref="MeterName"/>.</summary>
internal sealed class RedisMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "NetflixClone.Redis";

    private readonly Meter _meter;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _fallbacks;

    public RedisMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _failures = _meter.CreateCounter<long>("redis.failures", "{command}", "Commands that were sent and got no good answer");
        _fallbacks = _meter.CreateCounter<long>("redis.fallbacks", "{command}", "What went on without Redis, by purpose");
    }

    public void ObserveAvailability(Func<bool> isThere) =>
        _meter.CreateObservableGauge("redis.available", () => isThere() ? 1 : 0, "{connection}", "1 while Redis answers");

    public void CommandFailed(Purpose purpose) => _failures.Add(1, new KeyValuePair<string, object?>("purpose", NameOf(purpose)));

    public void FellBack(Purpose purpose) => _fallbacks.Add(1, new KeyValuePair<string, object?>("purpose", NameOf(purpose)));

    private static string NameOf(Purpose purpose) => purpose switch
    {
        Purpose.Cache => "cache",
        Purpose.Limits => "limits",
        Purpose.Tickets => "tickets",
        Purpose.Revocations => "revocations",
        Purpose.Health => "health",
        _ => "probe",
    };
}
