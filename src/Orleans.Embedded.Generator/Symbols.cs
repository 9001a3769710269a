using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetflixClone.EmbeddedEngine.Generator;

/// <summary>What the generator asks of types.</summary>
internal static class Symbols
{
    internal static bool IsGrain(INamedTypeSymbol type) => Implements(type, "Orleans", "IGrain");

    internal static bool IsObserver(INamedTypeSymbol type) => Implements(type, "Orleans", "IGrainObserver");

    /// <summary>Whether code elsewhere in the assembly can name it.</summary>
    internal static bool IsReachable(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal
                || type.IsFileLocal)
            {
                return false;
            }
        }

        return true;
    }

    internal static AttributeData? Attribute(ISymbol symbol, string space, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } type && Is(type, space, name));

    internal static bool Is(INamedTypeSymbol type, string space, string name) =>
        type.Name == name && type.ContainingNamespace.ToDisplayString() == space;

    private static bool Implements(INamedTypeSymbol type, string space, string name) => type.AllInterfaces.Any(i => Is(i, space, name));
}
