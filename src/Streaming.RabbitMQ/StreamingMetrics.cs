using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NetflixClone.Streaming;

/// <summary>What the streams over RabbitMQ measure, under the meter <see cref="MeterName"/>.</summary>
internal sealed class StreamingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "NetflixClone.Streaming";

    private readonly Meter _meter;
    private readonly Counter<long> _published;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _delivered;
    private readonly Counter<long> _redelivered;
    private readonly Counter<long> _deadLettered;
    private readonly Histogram<double> _confirmDuration;
    private readonly Histogram<double> _lag;
    private readonly ConcurrentDictionary<string, long> _depths = new();

    public StreamingMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _published = _meter.CreateCounter<long>("streaming.published", "{event}", "Events that the broker has confirmed");
        _refused = _meter.CreateCounter<long>("streaming.publish.failures", "{message}", "Messages that were not confirmed in time");
        _delivered = _meter.CreateCounter<long>("streaming.delivered", "{event}", "Events that every consumer has taken");
        _redelivered = _meter.CreateCounter<long>("streaming.redelivered", "{message}", "Messages that came once more");
        _deadLettered = _meter.CreateCounter<long>("streaming.dead_lettered", "{message}", "Messages that became dead letters, by reason");
        _confirmDuration = _meter.CreateHistogram<double>("streaming.confirm.duration", "s", "From handing events over to their confirmation");
        _lag = _meter.CreateHistogram<double>("streaming.consumer.lag", "ms", "From publishing to the moment at which every consumer has taken it");
        _meter.CreateObservableGauge(
            "streaming.queue.depth",
            () => _depths.Select(queue => new Measurement<long>(queue.Value, new KeyValuePair<string, object?>("queue", queue.Key))),
            "{message}", "Messages in a queue that nobody has been given yet, asked now and then");
    }

    public void ObserveInFlight(Func<int> count) =>
        _meter.CreateObservableGauge("streaming.confirms.in_flight", count, "{message}", "Messages that wait for their confirmation");

    public void Published(int events, TimeSpan took)
    {
        _published.Add(events);
        _confirmDuration.Record(took.TotalSeconds);
    }

    public void NotPublished() => _refused.Add(1);

    public void Redelivered() => _redelivered.Add(1);

    public void Delivered(int events, double? lagMilliseconds)
    {
        _delivered.Add(events);
        if (lagMilliseconds is { } lag)
        {
            _lag.Record(lag);
        }
    }

    public void DeadLettered(string reason) => _deadLettered.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void QueueHolds(string queue, long messages) => _depths[queue] = messages;
}
