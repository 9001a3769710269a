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
    private ITimer? _timer;

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

    /// <summary>Begins a round every quantum.</summary>
    internal void Start()
    {
        using (ExecutionContext.SuppressFlow()) // belongs to no caller
        {
            _timer = silo.Clock.CreateTimer(
                static collector => _ = ((Collector)collector!).NextRound(), this, options.CollectionQuantum, options.CollectionQuantum);
        }
    }

    /// <summary>Begins no more rounds.</summary>
    internal void Stop() => _timer?.Dispose();

    /// <summary>Ends everything that was not used for the given time, to the precision of a quantum.</summary>
    internal Task Collect(TimeSpan age)
    {
        var unusedSince = _round - (int)Math.Ceiling(age / options.CollectionQuantum);
        return Finish(silo.Catalogue.Classes.SelectMany(c => c.Idle?.CollectAll(unusedSince) ?? []));
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
