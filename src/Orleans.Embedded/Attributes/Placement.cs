using Orleans.Metadata;

namespace Orleans.Metadata
{
    /// <summary>An attribute of a grain class that says how the runtime treats it.</summary>
    public interface IGrainPropertiesProviderAttribute;

    /// <summary>An attribute of a grain class that names its type.</summary>
    public interface IGrainTypeProviderAttribute;

    /// <summary>An attribute of a grain class that binds it to something, such as a stream.</summary>
    public interface IGrainBindingsProviderAttribute;
}

namespace Orleans.Placement
{
    /// <summary>Says where activations of a grain class live. In one process there is one place, so it changes nothing here.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public abstract class PlacementAttribute : Attribute, IGrainPropertiesProviderAttribute
    {
        private protected PlacementAttribute()
        {
        }
    }

    /// <summary>Activations are spread over the silos of a cluster.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class RandomPlacementAttribute : PlacementAttribute;

    /// <summary>Activations live where they are first called.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class PreferLocalPlacementAttribute : PlacementAttribute;
}
