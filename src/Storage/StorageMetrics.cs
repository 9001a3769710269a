using System.Diagnostics.Metrics;

namespace NetflixClone.Storage;

/// <summary>What the store measures, under the meter <see cref="MeterName"/>.</summary>
internal sealed class StorageMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "NetflixClone.Storage";

    private readonly Meter _meter;
    private readonly Histogram<int> _groupSize;
    private readonly Histogram<double> _commitDuration;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _retries;

    public StorageMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _groupSize = _meter.CreateHistogram<int>("storage.group.size", "{write}", "Writes that shared a transaction");
        _commitDuration = _meter.CreateHistogram<double>("storage.commit.duration", "s", "From the first statement of a group to its fsync");
        _failures = _meter.CreateCounter<long>("storage.group.failures", "{group}", "Groups that could not be stored");
        _retries = _meter.CreateCounter<long>("storage.group.retries", "{attempt}", "Attempts to store a group that came to nothing and were repeated");
    }

    public void ObserveQueue(Func<int> length) =>
        _meter.CreateObservableGauge("storage.queue.length", length, "{write}", "Writes that wait for the next transaction");

    public void GroupCommitted(int writes, TimeSpan took)
    {
        _groupSize.Record(writes);
        _commitDuration.Record(took.TotalSeconds);
    }

    public void GroupFailed() => _failures.Add(1);

    public void GroupRetried() => _retries.Add(1);
}
