using System.Diagnostics.Metrics;

namespace NetflixClone.Api.Owner;

/// <summary>How much the grains are used: activations as the engine's management tells them, calls as its meter counts them in this process.</summary>
internal sealed class GrainUsage : IDisposable
{
    private const string EngineMeter = "NetflixClone.Engine";
    private const string CallsInstrument = "calls";
    private const string GrainTag = "grain";

    private readonly IGrainFactory _grains;
    private readonly TimeProvider _clock;
    private readonly MeterListener _meters;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _calls = new(StringComparer.Ordinal);
    private (long Calls, DateTimeOffset At) _before;
    private volatile bool _counts; // whether anybody in this process does

    public GrainUsage(IGrainFactory grains, TimeProvider clock)
    {
        _grains = grains;
        _clock = clock;
        _before = (0, clock.GetUtcNow());
        _meters = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: EngineMeter, Name: CallsInstrument })
                {
                    _counts = true;
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<long>(Take);
        _meters.Start();
    }

    public Task<int> ActivationsAsync() => Management.GetTotalActivationCount();

    /// <summary>Use by type, and calls a second since this was asked last.</summary>
    public async Task<GrainsResponse> GetAsync()
    {
        var activations = await Management.GetSimpleGrainStatistics();
        lock (_gate)
        {
            _calls.Clear();
            _meters.RecordObservableInstruments();
            var now = _clock.GetUtcNow();
            var total = _calls.Values.Sum();
            var seconds = Math.Max(1, (now - _before.At).TotalSeconds);
            var rate = (total - _before.Calls) / seconds;
            _before = (total, now);
            return new(
                [.. activations.GroupBy(one => NameOf(one.GrainType), StringComparer.Ordinal).OrderBy(type => type.Key, StringComparer.Ordinal)
                    .Select(type => new GrainUse(type.Key, type.Sum(one => one.ActivationCount), _counts ? _calls.GetValueOrDefault(type.Key) : null))],
                _counts ? Math.Round(rate, 1) : null);
        }
    }

    public void Dispose() => _meters.Dispose();

    private IManagementGrain Management => _grains.GetGrain<IManagementGrain>(0);

    /// <summary>A grain class, with its assembly behind a comma, as its type is called: NetflixClone.Grains.Viewers.ViewerGrain,NetflixClone.Grains is "viewer".</summary>
    private static string NameOf(string classAndAssembly)
    {
        var grainClass = classAndAssembly.Split(',')[0];
        var name = grainClass[(grainClass.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return name.EndsWith(GrainTag, StringComparison.Ordinal) ? name[..^GrainTag.Length] : name;
    }

    private void Take(Instrument instrument, long calls, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        foreach (var (key, value) in tags)
        {
            if (key == GrainTag && value is string type)
            {
                _calls[type] = _calls.GetValueOrDefault(type) + calls; // within GetAsync, which holds the gate
            }
        }
    }
}
