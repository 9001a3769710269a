using System.Collections.Concurrent;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>The grain classes of a silo, and which of them an interface leads to.</summary>
internal sealed class GrainCatalogue
{
    private readonly Dictionary<GrainType, GrainClass> _byType = [];
    private readonly ConcurrentDictionary<(Type, string?), GrainClass> _byInterface = new();

    internal GrainCatalogue(Silo silo, IEnumerable<Type> classes)
    {
        foreach (var grainClass in classes.Select(type => new GrainClass(silo, type)))
        {
            if (!_byType.TryAdd(grainClass.Type, grainClass))
            {
                throw new InvalidOperationException(
                    $"{grainClass.ClrType} and {_byType[grainClass.Type].ClrType} are both of the grain type '{grainClass.Type}'; name one of them by [GrainType].");
            }
        }
    }

    internal IReadOnlyCollection<GrainClass> Classes => _byType.Values;

    internal GrainClass Find(GrainType type) => _byType.TryGetValue(type, out var found)
        ? found
        : throw new ArgumentException($"There is no grain class of the type '{type}'.", nameof(type));

    /// <summary>The class behind an interface; a prefix of the class's full name chooses where there are several.</summary>
    internal GrainClass Find(Type interfaceType, string? prefix) =>
        _byInterface.TryGetValue((interfaceType, prefix), out var found) ? found : _byInterface.GetOrAdd((interfaceType, prefix), Resolve);

    private GrainClass Resolve((Type Interface, string? Prefix) asked)
    {
        var classes = Classes.Where(c => c.Interfaces.Contains(asked.Interface)
            && (asked.Prefix is null || c.ClrType.FullName!.StartsWith(asked.Prefix, StringComparison.Ordinal))).ToList();
        return classes switch
        {
            [var only] => only,
            [] => throw new ArgumentException($"No grain class implements {asked.Interface}{(asked.Prefix is null ? "" : $" under the prefix '{asked.Prefix}'")}."),
            _ => classes.Find(c => asked.Interface.Name == "I" + c.ClrType.Name)
                ?? throw new ArgumentException($"Several grain classes implement {asked.Interface}: {string.Join(", ", classes.Select(c => c.ClrType))}."),
        };
    }
}
