namespace Orleans
{
    /// <summary>An attribute of a constructor's parameter that says what the runtime puts there.</summary>
    public interface IFacetMetadata;
}

namespace Orleans.Runtime
{
    /// <summary>Which state, in which storage.</summary>
    public interface IPersistentStateConfiguration
    {
        /// <summary>The name of the state within the grain.</summary>
        string StateName { get; }

        /// <summary>The storage provider's name, null for the default one.</summary>
        string? StorageName { get; }
    }

    /// <summary>Asks for a part of the grain's stored state in a constructor's parameter of type <see cref="IPersistentState{TState}"/>.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute, IFacetMetadata, IPersistentStateConfiguration
    {
        /// <inheritdoc/>
        public string StateName { get; } = stateName;

        /// <inheritdoc/>
        public string? StorageName { get; } = storageName;
    }
}
