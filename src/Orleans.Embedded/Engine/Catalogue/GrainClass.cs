using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A grain class with its activations.</summary>
internal sealed class GrainClass
{
    private readonly ConcurrentDictionary<IdSpan, Activation> _activations = new();
    private readonly ConcurrentDictionary<IdSpan, WorkerPool>? _workers;
    private readonly ConcurrentDictionary<Type, ProxyTarget> _targets = new();
    private readonly StripedCounter _calls = new();
    private readonly Lazy<ActivationPlan> _plan;
    private int _count;

    internal GrainClass(Silo silo, Type clrType)
    {
        (Silo, ClrType, Type) = (silo, clrType, GrainType.Create(NameOf(clrType)));
        Interfaces = [.. clrType.GetInterfaces().Where(type => typeof(IAddressable).IsAssignableFrom(type) && silo.Proxies.Knows(type))];
        IsReentrant = clrType.IsDefined(typeof(ReentrantAttribute));
        HasInterleaving = IsReentrant || Interfaces.Any(HasInterleavingMethods);
        HasFilters = silo.HasCallFilters || typeof(IIncomingGrainCallFilter).IsAssignableFrom(clrType);
        MaxWorkers = clrType.GetCustomAttribute<StatelessWorkerAttribute>()?.MaxLocalWorkers ?? 0;
        _workers = MaxWorkers > 0 ? new() : null;
        Idle = silo.Collector.RingFor(clrType);
        _plan = new(() => new(silo, clrType));
    }

    internal Silo Silo { get; }

    internal Type ClrType { get; }

    internal GrainType Type { get; }

    /// <summary>The interfaces through which it can be called.</summary>
    internal IReadOnlyList<Type> Interfaces { get; }

    internal bool IsReentrant { get; }

    /// <summary>Whether any of its requests may run beside another.</summary>
    internal bool HasInterleaving { get; }

    internal bool HasFilters { get; }

    internal bool IsStatelessWorker => _workers is not null;

    /// <summary>How many activations of one key there may be, 0 for one that keeps state.</summary>
    internal int MaxWorkers { get; }

    /// <summary>Where idle activations wait for the collector, null where they stay for ever.</summary>
    internal IdleRing? Idle { get; }

    internal int ActivationCount => Volatile.Read(ref _count);

    internal long CallCount => _calls.Sum;

    internal IEnumerable<Activation> Activations => _workers is null
        ? _activations.Select(entry => entry.Value)
        : _workers.SelectMany(entry => entry.Value.Activations);

    /// <summary>The activation of a key, new if there is none.</summary>
    internal Activation Find(IdSpan key) => _workers is not null
        ? _workers.GetOrAdd(key, static (key, grainClass) => new(grainClass, key), this).Choose()
        : _activations.TryGetValue(key, out var found) ? found : _activations.GetOrAdd(key, static (key, grainClass) => grainClass.New(key), this);

    /// <summary>Hands a request to the activation of a key.</summary>
    internal void Dispatch(IdSpan key, Request request) => Find(key).Enqueue(request);

    internal Activation New(IdSpan key) => new(this, key);

    internal void Began() => Interlocked.Increment(ref _count);

    internal void Remove(Activation activation)
    {
        Interlocked.Decrement(ref _count);
        if (_workers is null)
        {
            _activations.TryRemove(new(activation.Key, activation));
        }
        else if (_workers.TryGetValue(activation.Key, out var pool))
        {
            pool.Remove(activation);
        }
    }

    internal IFacet[] CreateFacets(Activation activation) => _plan.Value.CreateFacets(activation);

    internal object CreateInstance(Activation activation, IFacet[] facets) => _plan.Value.CreateInstance(activation, facets);

    internal void CountCall() => _calls.Increment();

    /// <summary>A reference to the grain of a key, through the given interface or any.</summary>
    internal GrainProxy ReferenceTo(IdSpan key, Type? interfaceType)
    {
        var target = _targets.GetOrAdd(
            interfaceType ?? Interfaces[0],
            static (type, grainClass) => grainClass.Interfaces.Contains(type)
                ? new(grainClass.Silo, type, grainClass)
                : throw new InvalidCastException($"{grainClass.ClrType} cannot be called as {type}."),
            this);
        return Silo.Proxies.Create(target.InterfaceType, target, key);
    }

    private static string NameOf(Type clrType)
    {
        if (clrType.GetCustomAttribute<GrainTypeAttribute>() is { } named)
        {
            return named.Name;
        }

        const string Suffix = "grain";
        var name = clrType.Name.ToLowerInvariant();
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private static bool HasInterleavingMethods(Type interfaceType) => interfaceType.GetMethods()
        .Any(method => method.IsDefined(typeof(AlwaysInterleaveAttribute)) || method.IsDefined(typeof(ReadOnlyAttribute)));
}
