using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NetflixClone.EmbeddedEngine.Generator;

/// <summary>Writes the class that implements an interface by calls through the engine.</summary>
internal static class ProxyWriter
{
    private const string Engine = "global::NetflixClone.EmbeddedEngine";

    internal static Proxy? TryWrite(INamedTypeSymbol type)
    {
        var isGrain = Symbols.IsGrain(type);
        if (!isGrain && !Symbols.IsObserver(type))
        {
            return null;
        }

        var methods = type.AllInterfaces.Insert(0, type)
            .SelectMany(declaring => declaring.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.IsAbstract && !method.IsStatic)
            .ToList();
        if (methods.Count == 0 && type.ContainingNamespace.ToDisplayString() == "Orleans")
        {
            return null; // the markers, such as IGrainWithStringKey
        }

        var problems = ImmutableArray.CreateBuilder<(string, Place)>();
        if (!Symbols.IsReachable(type) || type.IsGenericType)
        {
            problems.Add(($"The interface {type.Name} must be at least internal and not generic", new(type.Locations[0])));
        }

        problems.AddRange(methods.SelectMany(method => CallWriter.Problems(method, isGrain)
            .Select(problem => (problem, new Place(method.Locations.FirstOrDefault() ?? type.Locations[0])))));

        var interfaceName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var name = "Proxy_" + Unique(interfaceName.Substring("global::".Length));
        return new(interfaceName, name, problems.Count == 0 ? Class(interfaceName, name, methods) : "", problems.ToImmutable());
    }

    internal static string Identifier(string name) => new([.. name.Select(c => char.IsLetterOrDigit(c) ? c : '_')]);

    /// <summary>Keeps apart what <see cref="Identifier"/> alone would not: A.B_C and A_B.C.</summary>
    private static string Unique(string name) => Identifier(name.Replace("_", "__"));

    private static string Class(string interfaceName, string name, List<IMethodSymbol> methods)
    {
        var source = new StringBuilder();
        source.AppendLine($"    internal sealed class {name} : {Engine}.GrainProxy, {interfaceName}");
        source.AppendLine("    {");
        source.AppendLine($"        public {name}({Engine}.ProxyTarget target, global::Orleans.Runtime.IdSpan key) : base(target, key)");
        source.AppendLine("        {");
        source.AppendLine("        }");
        for (var i = 0; i < methods.Count; i++)
        {
            new CallWriter(methods[i], $"{methods[i].Name}_{i}").Write(source);
        }

        source.Append("    }");
        return source.ToString();
    }
}
