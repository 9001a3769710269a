using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A method of a grain interface or of an observer interface, as generated code describes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrainMethod(Type interfaceType, string name, MethodTraits traits, string? responseTimeout, params Type[] parameterTypes)
{
    private MethodInfo? _info;

    /// <summary>The interface that declares it.</summary>
    public Type InterfaceType { get; } = interfaceType;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>How its calls mix with others.</summary>
    public MethodTraits Traits { get; } = traits;

    internal TimeSpan? ResponseTimeout { get; } = responseTimeout is null ? null : TimeSpan.Parse(responseTimeout, CultureInfo.InvariantCulture);

    internal MethodInfo Info => _info ??= InterfaceType.GetMethod(Name, parameterTypes)
        ?? throw new MissingMethodException(InterfaceType.FullName, Name);

    /// <inheritdoc/>
    public override string ToString() => $"{InterfaceType.Name}.{Name}";
}
