using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using NetflixClone.TestKit.Product;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Tests;

public sealed class MetricsTests : BrokerTests, IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, double> _sums = new();

    public MetricsTests(BrokerFixture broker)
        : base(broker)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == StreamingMetrics.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Events_are_counted_when_they_are_confirmed_and_when_they_are_taken()
    {
        await using var silo = await Silo();

        await silo.Stream("a").OnNextBatchAsync([new Counted(1), new Counted(2)]);
        await silo.Journal.Holds("a", 1, 2);

        _sums["streaming.published"].ShouldBe(2);
        await Eventually.Holds(() => _sums.GetValueOrDefault("streaming.delivered") == 2);
        _sums.ShouldContainKey("streaming.consumer.lag");
    }

    [Fact]
    public async Task What_becomes_a_dead_letter_is_counted_and_seen_in_its_queue()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        await silo.IsConnected();

        await AtTheBroker(async channel => await channel.BasicPublishAsync("", $"{Prefix}.events-0", mandatory: true, new BasicProperties(), Encoding.UTF8.GetBytes("?")));

        await Eventually.Holds(() => _sums.GetValueOrDefault("streaming.dead_lettered/unreadable") == 1);
        await Eventually.Holds(async () =>
        {
            await silo.Depths.AskAsync(CancellationToken.None);
            _listener.RecordObservableInstruments();
            return _sums.GetValueOrDefault($"streaming.queue.depth/{Prefix}.events.dead-letters") == 1;
        });
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = tags.IsEmpty ? instrument.Name : $"{instrument.Name}/{tags[0].Value}";
        _sums.AddOrUpdate(name, value, (_, sum) => instrument.IsObservable ? value : sum + value);
    }
}
