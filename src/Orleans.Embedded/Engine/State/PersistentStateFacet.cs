using System.Reflection;
using Orleans.Runtime;
using Orleans.Storage;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Something of a grain that is read before it is activated.</summary>
internal interface IFacet
{
    Task ReadStateAsync();
}

/// <summary>A parameter of a grain's constructor that asks for a part of its state.</summary>
internal sealed class PersistentStateFacet(string name, IGrainStorage storage, Type stateType)
{
    private static readonly MethodInfo Creator = typeof(PersistentStateFacet).GetMethod(nameof(New), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Func<Activation, PersistentStateFacet, IFacet> _create =
        Creator.MakeGenericMethod(stateType).CreateDelegate<Func<Activation, PersistentStateFacet, IFacet>>();

    internal string Name { get; } = name;

    internal IGrainStorage Storage { get; } = storage;

    /// <summary>The facets that a constructor's parameters ask for, null where a parameter asks for none.</summary>
    internal static PersistentStateFacet? Of(ParameterInfo parameter, IServiceProvider services, Type grainClass)
    {
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is not { } asked)
        {
            return null;
        }

        if (!parameter.ParameterType.IsGenericType || parameter.ParameterType.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new InvalidOperationException($"The parameter {parameter.Name} of {grainClass} asks for stored state but is no IPersistentState<T>.");
        }

        return new(asked.StateName, Storages.Find(services, asked.StorageName, grainClass), parameter.ParameterType.GetGenericArguments()[0]);
    }

    internal IFacet Create(Activation activation) => _create(activation, this);

    private static PersistentState<TState> New<TState>(Activation activation, PersistentStateFacet facet) => new(activation, facet);
}
