using System.Reflection;

namespace NetflixClone.Architecture.Tests;

/// <summary>The types of the grain contract and of stored states, by reflection.</summary>
internal static class Contract
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static readonly Assembly Abstractions = typeof(NetflixClone.Grains.UserId).Assembly;

    public static readonly Assembly Grains = typeof(NetflixClone.Grains.GrainsServices).Assembly;

    public static IEnumerable<Type> GrainClasses => Grains.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(Grain)));

    public static IEnumerable<Type> GrainInterfaces =>
        Abstractions.GetTypes().Concat(Grains.GetTypes()).Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable)) && !IsGeneric(type));

    /// <summary>Everything of ours that crosses a call, as argument, result or part of one, and every case of a closed family.</summary>
    public static IReadOnlySet<Type> Messages => Closure(GrainInterfaces.SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));

    /// <summary>Everything of ours that is stored.</summary>
    public static IReadOnlySet<Type> States => Closure(StateRoots);

    /// <summary>What grain classes ask for as their persistent state.</summary>
    public static IEnumerable<Type> StateRoots => GrainClasses
        .SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
        .Where(parameter => IsGeneric(parameter.ParameterType) && parameter.ParameterType.GetGenericTypeDefinition() == typeof(IPersistentState<>))
        .Select(parameter => parameter.ParameterType.GenericTypeArguments[0]);

    /// <summary>The properties that hold what a type has, without those that are worked out.</summary>
    public static IEnumerable<PropertyInfo> Data(Type type) => type.GetProperties(Declared).Where(property =>
        property.Name != "EqualityContract" && type.GetField($"<{property.Name}>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static HashSet<Type> Closure(IEnumerable<Type> roots)
    {
        var found = new HashSet<Type>();
        var left = new Queue<Type>(roots);
        while (left.TryDequeue(out var type))
        {
            foreach (var argument in type.GenericTypeArguments)
            {
                left.Enqueue(argument);
            }

            var ours = type.Assembly == Abstractions || type.Assembly == Grains;
            if (!ours || type.IsInterface || type.IsGenericParameter || !found.Add(type))
            {
                continue;
            }

            foreach (var part in Data(type).Select(property => property.PropertyType).Concat(type.Assembly.GetTypes().Where(other => other.BaseType == type)))
            {
                left.Enqueue(part);
            }
        }

        return found;
    }

    private static bool IsGeneric(Type type) => type.IsGenericType;
}
