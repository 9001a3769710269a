using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetflixClone.EmbeddedEngine.Tests.Conformance;

/// <summary>Writes down the public and protected declarations of an assembly, one a line, as the list of Orleans' own does.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static IEnumerable<string> Lines(Type type)
    {
        var name = TypeNames.Of(type);
        yield return $"{name} | type | {Kind(type)}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"{name} | delegate | {TypeNames.Of(invoke.ReturnType)} {Parameters(invoke)}";
            yield break;
        }

        foreach (var line in Members(type).Order(StringComparer.Ordinal))
        {
            yield return $"{name} | {line}";
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => $"value | {field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        }

        var methods = type.GetMethods(Declared).Where(method => IsVisible(method) && !IsOverrideOfObject(method)).ToList();
        return type.GetConstructors(Declared).Where(c => IsVisible(c) && !c.IsStatic).Select(c => $"ctor | {Access(c)} {Parameters(c)}")
            .Concat(methods.Where(method => !method.IsSpecialName).Select(Method))
            .Concat(methods.Where(method => method.Name.StartsWith("op_", StringComparison.Ordinal))
                .Select(method => $"operator | {TypeNames.Of(method.ReturnType)} {method.Name}{Parameters(method)}"))
            .Concat(type.GetProperties(Declared).Select(Property).OfType<string>())
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Field));
    }

    private static string Kind(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        if (kind is "enum" or "delegate")
        {
            return kind;
        }

        var bases = (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [TypeNames.Of(parent)] : Array.Empty<string>())
            .Concat(type.GetInterfaces().Where(i => i.IsVisible).Select(TypeNames.Of).Order(StringComparer.Ordinal))
            .ToList();
        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } found
            ? $" [AttributeUsage {found.ValidOn} AllowMultiple={found.AllowMultiple} Inherited={found.Inherited}]"
            : "";
        return kind + (bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "") + TypeNames.Constraints(type.GetGenericArguments()) + usage;
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        return $"method | {Access(method)}{Modifiers(method)} {TypeNames.Of(method.ReturnType)} {method.Name}{generic}{Parameters(method)}"
            + TypeNames.Constraints(method.GetGenericArguments());
    }

    private static string? Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToList();
        if (accessors.Count == 0)
        {
            return null;
        }

        var most = accessors.Find(accessor => accessor.IsPublic) ?? accessors[0];
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        return $"property | {Access(most)}{Modifiers(most)} {TypeNames.Of(property.PropertyType)} {property.Name} {{{(property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "")}{set} }}";
    }

    private static string Field(FieldInfo field) =>
        $"field | {(field.IsPublic ? "public" : "protected")}{(field.IsLiteral ? " const" : (field.IsStatic ? " static" : "") + (field.IsInitOnly ? " readonly" : ""))} {TypeNames.Of(field.FieldType)} {field.Name}";

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select((parameter, i) => Parameter(method, parameter, i)))})";

    private static string Parameter(MethodBase method, ParameterInfo parameter, int index)
    {
        var receiver = index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{receiver}{direction}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString()!,
    };

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Modifiers(MethodInfo method) => method.DeclaringType!.IsInterface ? ""
        : method.IsStatic ? " static"
        : method.IsAbstract ? " abstract"
        : method.IsVirtual && !method.IsFinal ? " virtual"
        : "";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOverrideOfObject(MethodInfo method) => method.GetBaseDefinition().DeclaringType == typeof(object);
}
