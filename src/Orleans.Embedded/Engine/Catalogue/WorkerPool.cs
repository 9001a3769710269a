using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>The activations of one key of a stateless worker.</summary>
internal sealed class WorkerPool(GrainClass grainClass, IdSpan key)
{
    private readonly Lock _lock = new();
    private Activation[] _activations = [];
    private uint _turn;

    internal IReadOnlyList<Activation> Activations => _activations;

    /// <summary>An idle activation, a new one if there may be more, else the next in turn.</summary>
    internal Activation Choose()
    {
        var activations = _activations;
        foreach (var activation in activations)
        {
            if (activation.IsIdle)
            {
                return activation;
            }
        }

        return activations.Length < grainClass.MaxWorkers ? Add() : activations[Interlocked.Increment(ref _turn) % activations.Length];
    }

    internal void Remove(Activation activation)
    {
        lock (_lock)
        {
            _activations = [.. _activations.Where(other => other != activation)];
        }
    }

    private Activation Add()
    {
        lock (_lock)
        {
            if (_activations.Length >= grainClass.MaxWorkers)
            {
                return _activations[^1];
            }

            var activation = grainClass.New(key);
            _activations = [.. _activations, activation];
            return activation;
        }
    }
}
