using Microsoft.Extensions.DependencyInjection;

namespace NetflixClone.EmbeddedEngine;

/// <summary>How instances of a grain class are made: by its one public constructor, from services and facets of state.</summary>
internal sealed class ActivationPlan
{
    private readonly PersistentStateFacet[] _facets;
    private readonly ObjectFactory _create;
    private readonly bool _needsScope;
    private readonly IServiceProvider _root;

    internal ActivationPlan(Silo silo, Type grainClass)
    {
        var constructors = grainClass.GetConstructors();
        if (constructors.Length != 1)
        {
            throw new InvalidOperationException($"{grainClass} must have one public constructor; it has {constructors.Length}.");
        }

        var parameters = constructors[0].GetParameters()
            .Select(parameter => (Parameter: parameter, Facet: PersistentStateFacet.Of(parameter, silo.Services, grainClass)))
            .ToList();
        _facets = [.. parameters.Select(p => p.Facet).OfType<PersistentStateFacet>()];
        _create = ActivatorUtilities.CreateFactory(grainClass, [.. parameters.Where(p => p.Facet is not null).Select(p => p.Parameter.ParameterType)]);
        _needsScope = parameters.Exists(p => p.Facet is null && !silo.Lifetimes.IsSingleton(p.Parameter));
        _root = silo.Services;
    }

    internal IFacet[] CreateFacets(Activation activation) => Array.ConvertAll(_facets, facet => facet.Create(activation));

    internal object CreateInstance(Activation activation, IFacet[] facets) =>
        _create(_needsScope ? activation.ActivationServices : _root, facets);
}
