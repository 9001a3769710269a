using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>Counts the calls to each grain type under the name that the embedded engine counts them by, which Orleans does not do by itself.</summary>
internal sealed class CallCounter : IIncomingGrainCallFilter, IDisposable
{
    private readonly Meter _meter = new("NetflixClone.Engine");
    private readonly ConcurrentDictionary<GrainType, StrongBox<long>> _calls = new();

    public CallCounter() => _meter.CreateObservableCounter("calls", Measure, "{call}", "Calls by grain type");

    public Task Invoke(IIncomingGrainCallContext context)
    {
        Interlocked.Increment(ref _calls.GetOrAdd(context.TargetId.Type, static _ => new()).Value);
        return context.Invoke();
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Measure() =>
        _calls.Select(calls => new Measurement<long>(calls.Value.Value, new KeyValuePair<string, object?>("grain", calls.Key.ToString())));
}
