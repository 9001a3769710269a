using System.Reflection;
using Orleans;
using Orleans.Configuration;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Ends activations that nobody calls any more. Time is counted in rounds of one quantum.</summary>
internal sealed class Collector(Silo silo, GrainCollectionOptions options)
{
    /// <summary>So many deactivations may be under way at once.</summary>
    private const int Width = 256;

    private volatile int _round = 1;

    /// <summary>The number of the round that runs now.</summary>
    internal int Round => _round;

    /// <summary>The ring of a class; null where its activations stay for ever.</summary>
    internal IdleRing? RingFor(Type grainClass)
    {
        var age = options.ClassSpecificCollectionAge.TryGetValue(grainClass.FullName!, out var specific) ? specific
            : grainClass.IsDefined(typeof(KeepAliveAttribute)) ? TimeSpan.MaxValue
            : grainClass.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit ?? options.CollectionAge;
        return age == TimeSpan.MaxValue ? null : new(this, age, options.CollectionQuantum);
    }

    /// <summary>Begins a round every quantum until it is told to stop.</summary>
    internal async Task Run(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.CollectionQuantum, silo.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                await NextRound();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // the silo stops
        }
    }

    /// <summary>Ends everything that was not used for the given time, to the precision of a quantum.</summary>
    internal Task Collect(TimeSpan age)
    {
        var unusedSince = _round - (int)Math.Ceiling(age / options.CollectionQuantum);
        return Finish(silo.Catalogue.Classes.SelectMany(c => c.Activations).Select(activation => activation.TryCollect(unusedSince)).OfType<Task>());
    }

    private Task NextRound()
    {
        var round = Interlocked.Increment(ref _round);
        return Finish(silo.Catalogue.Classes.SelectMany(c => c.Idle?.Collect(round) ?? []));
    }

    private static async Task Finish(IEnumerable<Task> endings)
    {
        foreach (var batch in endings.Where(ending => !ending.IsCompletedSuccessfully).Chunk(Width))
        {
            await Task.WhenAll(batch);
        }
    }
}
