using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NetflixClone.EmbeddedEngine.Generator;

/// <summary>Writes one method of a proxy, and the structure that carries its arguments.</summary>
internal sealed class CallWriter
{
    private const string Engine = "global::NetflixClone.EmbeddedEngine";
    private const string Tasks = "global::System.Threading.Tasks";

    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.FullyQualifiedFormat;
    private static readonly SymbolDisplayFormat Annotated = Plain.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly IMethodSymbol _method;
    private readonly string _structure;
    private readonly string _declaring;
    private readonly string _called;
    private readonly INamedTypeSymbol? _returned;
    private readonly bool _isOneWay;

    internal CallWriter(IMethodSymbol method, string structure)
    {
        (_method, _structure) = (method, structure);
        _declaring = method.ContainingType.ToDisplayString(Plain);
        _called = "@" + method.Name; // it may be a word of the language
        _returned = method.ReturnsVoid ? null : (INamedTypeSymbol)method.ReturnType;
        _isOneWay = method.ReturnsVoid || Has(method, "OneWay");
    }

    /// <summary>Why a method cannot be called through a proxy.</summary>
    internal static IEnumerable<string> Problems(IMethodSymbol method, bool ofGrain)
    {
        var name = $"{method.ContainingType.Name}.{method.Name}";
        if (method.MethodKind != MethodKind.Ordinary)
        {
            yield return $"{name}: grains and observers have methods, no properties or events";
        }
        else if (method.IsGenericMethod)
        {
            yield return $"{name}: methods of grains and observers cannot be generic";
        }
        else if (method.ReturnsVoid ? ofGrain && !Has(method, "OneWay") : !IsTask(method.ReturnType))
        {
            yield return $"{name} must return Task, Task<T>, ValueTask or ValueTask<T>";
        }
        else if (Has(method, "OneWay") && method.ReturnType is INamedTypeSymbol { IsGenericType: true })
        {
            yield return $"{name} is one-way and can have no result";
        }
        else if (method.Parameters.Any(parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType))
        {
            yield return $"{name}: arguments cannot be passed by reference";
        }
    }

    internal void Write(StringBuilder source)
    {
        var parameters = _method.Parameters;
        var declared = string.Join(", ", parameters.Select((p, i) => $"{p.Type.ToDisplayString(Annotated)} a{i}"));
        var cancellation = parameters.FirstOrDefault(IsCancellation) is { } token ? $"a{parameters.IndexOf(token)}" : null;
        var packed = $"new {_structure}({string.Join(", ", parameters.Select((_, i) => $"a{i}"))})";
        var returned = _returned?.ToDisplayString(Annotated) ?? "void";

        source.AppendLine();
        source.AppendLine($"        {returned} {_declaring}.{_called}({declared}) => {Outside(packed)};");
        source.AppendLine();
        source.AppendLine($"        private struct {_structure}({declared}) : {Engine}.IGrainCall");
        source.AppendLine("        {");
        source.AppendLine($"            public static {Engine}.GrainMethod Method {{ get; }} = new({Description()});");
        source.AppendLine();
        source.AppendLine($"            public static bool IsCancellable => {(cancellation is null ? "false" : "true")};");
        source.AppendLine();
        source.AppendLine($"            public global::System.Threading.CancellationToken Cancellation {(cancellation is null ? "{ readonly get => default; set { } }" : $"{{ readonly get => {cancellation}; set => {cancellation} = value; }}")}");
        source.AppendLine();
        source.AppendLine($"            public readonly {Tasks}.Task Invoke(object target)");
        source.AppendLine("            {");
        source.AppendLine($"                {Inside($"(({_declaring})target).{_called}({string.Join(", ", parameters.Select((_, i) => $"a{i}"))})")}");
        source.AppendLine("            }");
        source.AppendLine("        }");
    }

    private static bool IsCancellation(IParameterSymbol parameter) =>
        parameter.Type is { Name: "CancellationToken" } type && type.ContainingNamespace.ToDisplayString() == "System.Threading";

    private static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    private static bool Has(ISymbol method, string attribute) =>
        Symbols.Attribute(method, "Orleans.Concurrency", attribute + "Attribute") is not null;

    private string Outside(string packed)
    {
        var result = _returned is { IsGenericType: true } ? _returned.TypeArguments[0].ToDisplayString(Annotated) : null;
        var call = _isOneWay ? $"CallOneWay<{_structure}>({packed})"
            : result is null ? $"Call<{_structure}>({packed})"
            : $"Call<{_structure}, {result}>({packed})";
        return _returned is { Name: "ValueTask" } ? $"new {Tasks}.ValueTask{(result is null ? "" : $"<{result}>")}({call})" : call;
    }

    private string Inside(string call) => _returned switch
    {
        null => $"{call}; return {Tasks}.Task.CompletedTask;",
        { Name: "ValueTask" } => $"return {call}.AsTask();",
        _ => $"return {call};",
    };

    private string Description()
    {
        var traits = new[] { "AlwaysInterleave", "ReadOnly" }.Where(name => Has(_method, name)).Concat(_isOneWay ? ["OneWay"] : [])
            .Select(name => $"{Engine}.MethodTraits.{name}").DefaultIfEmpty($"{Engine}.MethodTraits.None");
        var timeout = Symbols.Attribute(_method, "Orleans", "ResponseTimeoutAttribute")?.ConstructorArguments[0].Value as string;
        var described = new[]
        {
            $"typeof({_declaring})",
            $"\"{_method.Name}\"",
            string.Join(" | ", traits),
            timeout is null ? "null" : $"\"{timeout}\"",
        };
        return string.Join(", ", described.Concat(_method.Parameters.Select(p => $"typeof({p.Type.ToDisplayString(Plain)})")));
    }
}
