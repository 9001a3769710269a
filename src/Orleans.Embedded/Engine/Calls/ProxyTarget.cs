using System.ComponentModel;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>What the references through one interface to one grain class, or to one observer, have in common.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProxyTarget
{
    internal ProxyTarget(Silo silo, Type interfaceType, GrainClass grainClass)
    {
        (Silo, InterfaceType, Class) = (silo, interfaceType, grainClass);
        GrainType = grainClass.Type;
    }

    internal ProxyTarget(Silo silo, Type interfaceType, ObserverTarget observer)
    {
        (Silo, InterfaceType, Observer) = (silo, interfaceType, observer);
        GrainType = ObserverTarget.Type;
    }

    internal Silo Silo { get; }

    internal Type InterfaceType { get; }

    internal GrainType GrainType { get; }

    internal GrainClass? Class { get; }

    internal ObserverTarget? Observer { get; }

    internal object As(Type interfaceType, IdSpan key) => Class is null
        ? Silo.Proxies.Create(interfaceType, new(Silo, interfaceType, Observer!), key)
        : Class.ReferenceTo(key, interfaceType);
}
