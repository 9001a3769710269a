using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace NetflixClone.ServiceDefaults.Telemetry;

/// <summary>Keeps the last value or sum of each instrument and writes them in Prometheus' text format (exposition format 0.0.4).</summary>
/// <remarks>Histograms give their sum and count, without buckets: enough for rates and means, and cheap enough to leave on.</remarks>
internal sealed class PrometheusText : IDisposable
{
    private static readonly string[] Meters = ["NetflixClone.", "Microsoft.Orleans", "Microsoft.AspNetCore.", "System.Runtime"];

    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> _series = new();
    private readonly MeterListener _listener;

    public PrometheusText()
    {
        _listener = new() { InstrumentPublished = Enable };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var metric in _series.GroupBy(series => NameOf(series.Key.Instrument)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var name = metric.Key; // more than one meter may have an instrument of that name, but it may be described only once
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {TypeOf(metric.First().Key.Instrument)}\n");
            foreach (var ((instrument, labels), series) in metric)
            {
                var (sum, count) = series.Read();
                var suffix = IsHistogram(instrument) ? "_sum" : "";
                text.Append(CultureInfo.InvariantCulture, $"{name}{suffix}{labels} {sum}\n");
                if (IsHistogram(instrument))
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}_count{labels} {count}\n");
                }
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (Meters.Any(prefix => instrument.Meter.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = _series.GetOrAdd((instrument, LabelsOf(tags)), _ => new());
        if (instrument.IsObservable || instrument.GetType().Name.StartsWith("Gauge", StringComparison.Ordinal))
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder("{");
        foreach (var (key, value) in tags)
        {
            var escaped = Convert.ToString(value, CultureInfo.InvariantCulture)?
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append(text.Length > 1 ? "," : "").Append(Clean(key)).Append("=\"").Append(escaped).Append('"');
        }

        return text.Append('}').ToString();
    }

    private static bool IsHistogram(Instrument instrument) => instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal);

    private static string TypeOf(Instrument instrument) => instrument.GetType().Name switch
    {
        var type when type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) => "counter",
        var type when type.StartsWith("Histogram", StringComparison.Ordinal) => "summary",
        _ => "gauge",
    };

    private static string NameOf(Instrument instrument) => Clean(instrument.Name) + (TypeOf(instrument) == "counter" ? "_total" : "");

    private static string Clean(string name) => string.Create(name.Length, name, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterOrDigit(from[i]) ? from[i] : '_';
        }
    });

    private sealed class Series
    {
        private readonly Lock _gate = new();
        private double _sum;
        private long _count;

        public void Add(double value)
        {
            lock (_gate)
            {
                _sum += value;
                _count++;
            }
        }

        public void Set(double value)
        {
            lock (_gate)
            {
                _sum = value;
            }
        }

        public (double Sum, long Count) Read()
        {
            lock (_gate)
            {
                return (_sum, _count);
            }
        }
    }
}
