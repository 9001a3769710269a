using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Starts what takes part in ascending stages, and stops it in descending ones.</summary>
internal sealed class SiloLifecycle : ISiloLifecycle
{
    private readonly List<Participation> _participations = [];
    private readonly Lock _lock = new();
    private int? _reached;
    private Task? _stopping;

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

    /// <summary>Stops every stage that was begun; what one of them throws is thrown once all have been stopped.</summary>
    /// <remarks>A host may be stopped from two sides at once: the second waits for the first, or it would dispose of what still runs.</remarks>
    internal Task Stop(CancellationToken cancel)
    {
        lock (_lock)
        {
            return _stopping ??= Task.Run(() => StopStages(cancel), CancellationToken.None);
        }
    }

    private async Task StopStages(CancellationToken cancel)
    {
        List<Exception> failures = [];
        foreach (var stage in _participations.Where(p => p.Stage <= _reached).GroupBy(p => p.Stage).OrderByDescending(stage => stage.Key).ToList())
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
