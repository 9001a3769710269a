using System.Collections.Frozen;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>What the manifests of all assemblies list.</summary>
internal sealed class ProxyRegistry
{
    private readonly FrozenDictionary<Type, Func<ProxyTarget, IdSpan, GrainProxy>> _create;

    internal ProxyRegistry(IEnumerable<IGrainManifest> manifests)
    {
        var visitor = new Visitor();
        foreach (var manifest in manifests)
        {
            manifest.Describe(visitor);
        }

        GrainClasses = visitor.Classes;
        _create = visitor.Interfaces.ToFrozenDictionary();
    }

    internal IReadOnlyCollection<Type> GrainClasses { get; }

    internal bool Knows(Type interfaceType) => _create.ContainsKey(interfaceType);

    internal GrainProxy Create(Type interfaceType, ProxyTarget target, IdSpan key) => _create.TryGetValue(interfaceType, out var create)
        ? create(target, key)
        : throw new ArgumentException($"{interfaceType} is no interface of a grain or an observer that this process knows.", nameof(interfaceType));

    private sealed class Visitor : IGrainManifestVisitor
    {
        internal HashSet<Type> Classes { get; } = [];

        internal Dictionary<Type, Func<ProxyTarget, IdSpan, GrainProxy>> Interfaces { get; } = [];

        public void Class(Type grainClass) => Classes.Add(grainClass);

        public void Interface(Type interfaceType, Func<ProxyTarget, IdSpan, GrainProxy> create) => Interfaces[interfaceType] = create;
    }
}
