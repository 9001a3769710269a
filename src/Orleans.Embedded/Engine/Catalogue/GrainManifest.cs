using System.ComponentModel;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Names the generated manifest of an assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrainManifestAttribute(Type manifest) : Attribute
{
    /// <summary>A type that implements <see cref="IGrainManifest"/>.</summary>
    public Type Manifest { get; } = manifest;
}

/// <summary>The grain classes and interfaces of an assembly, as generated code lists them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGrainManifest
{
    /// <summary>Lists them.</summary>
    void Describe(IGrainManifestVisitor visitor);
}

/// <summary>Takes the list of an assembly's grain classes and interfaces.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGrainManifestVisitor
{
    /// <summary>A grain class.</summary>
    void Class(Type grainClass);

    /// <summary>An interface, and how a reference through it is made.</summary>
    void Interface(Type interfaceType, Func<ProxyTarget, IdSpan, GrainProxy> create);
}
