using Orleans.Metadata;

namespace Orleans;

/// <summary>Names a grain class in ids and in storage; without it the name is the class's own in lower case without "Grain".</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute, IGrainTypeProviderAttribute
{
    internal string Name { get; } = grainType;
}
