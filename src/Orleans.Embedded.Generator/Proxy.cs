using System;
using System.Collections.Immutable;
using System.Linq;

namespace NetflixClone.EmbeddedEngine.Generator;

/// <summary>What is written for one interface. Compares by value, so that nothing is written anew without need.</summary>
internal readonly struct Proxy(string @interface, string name, string source, ImmutableArray<(string Problem, Place Place)> problems) : IEquatable<Proxy>
{
    /// <summary>The interface, fully qualified.</summary>
    internal string Interface { get; } = @interface;

    /// <summary>The name of the class that implements it.</summary>
    internal string Name { get; } = name;

    /// <summary>That class.</summary>
    internal string Source { get; } = source;

    /// <summary>Why it cannot be written.</summary>
    internal ImmutableArray<(string Problem, Place Place)> Problems { get; } = problems;

    public bool Equals(Proxy other) => Interface == other.Interface && Source == other.Source && Problems.SequenceEqual(other.Problems);

    public override bool Equals(object obj) => obj is Proxy other && Equals(other);

    public override int GetHashCode() => Source.GetHashCode();
}
