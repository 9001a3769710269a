using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetflixClone.EmbeddedEngine.Generator;

/// <summary>What the compiler is told about interfaces that cannot be called.</summary>
internal static class Problems
{
    internal static readonly DiagnosticDescriptor Unsupported = new(
        "GRAIN001", "Not callable as a grain", "{0}", "Grains", DiagnosticSeverity.Error, isEnabledByDefault: true);
}

/// <summary>A place in the source that compares by value, unlike <see cref="Location"/>.</summary>
internal readonly struct Place(Location location) : IEquatable<Place>
{
    private readonly string _path = location.SourceTree?.FilePath ?? "";
    private readonly TextSpan _span = location.SourceSpan;
    private readonly LinePositionSpan _lines = location.GetLineSpan().Span;

    public bool Equals(Place other) => _path == other._path && _span == other._span;

    public override bool Equals(object obj) => obj is Place other && Equals(other);

    public override int GetHashCode() => _span.GetHashCode();

    internal Location ToLocation() => Location.Create(_path, _span, _lines);
}
