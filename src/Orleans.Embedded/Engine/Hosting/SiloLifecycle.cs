using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Starts what takes part in ascending stages, and stops it in descending ones.</summary>
internal sealed class SiloLifecycle : ISiloLifecycle
{
    private readonly List<Participation> _participations = [];
    private int? _reached;

    /// <inheritdoc/>
    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        var participation = new Participation(this, stage, observer);
        _participations.Add(participation);
        return participation;
    }

    internal async Task Start(CancellationToken cancel)
    {
        foreach (var stage in _participations.GroupBy(p => p.Stage).OrderBy(stage => stage.Key).ToList())
        {
            _reached = stage.Key;
            await Task.WhenAll(stage.Select(p => p.Observer.OnStart(cancel)));
        }
    }

    /// <summary>Stops every stage that was begun, and does nothing the second time; what one of them throws is thrown once all have been stopped.</summary>
    internal async Task Stop(CancellationToken cancel)
    {
        var reached = _reached;
        _reached = null;
        List<Exception> failures = [];
        foreach (var stage in _participations.Where(p => p.Stage <= reached).GroupBy(p => p.Stage).OrderByDescending(stage => stage.Key).ToList())
        {
            try
            {
                await Task.WhenAll(stage.Select(p => p.Observer.OnStop(cancel)));
            }
            catch (Exception failure) // the stages below must stop all the same
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private sealed record Participation(SiloLifecycle Lifecycle, int Stage, ILifecycleObserver Observer) : IDisposable
    {
        public void Dispose() => Lifecycle._participations.Remove(this);
    }
}
