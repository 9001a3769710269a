using Orleans.Runtime;

namespace Orleans
{
    /// <summary>Marks the interface of a grain.</summary>
    public interface IGrain : IAddressable;

    /// <summary>A grain whose key is a <see cref="System.Guid"/>.</summary>
    public interface IGrainWithGuidKey : IGrain;

    /// <summary>A grain whose key is a string.</summary>
    public interface IGrainWithStringKey : IGrain;

    /// <summary>A grain whose key is a 64-bit integer.</summary>
    public interface IGrainWithIntegerKey : IGrain;

    /// <summary>A grain whose key is a <see cref="System.Guid"/> and a string.</summary>
    public interface IGrainWithGuidCompoundKey : IGrain;

    /// <summary>A grain whose key is a 64-bit integer and a string.</summary>
    public interface IGrainWithIntegerCompoundKey : IGrain;
}

namespace Orleans.Runtime
{
    /// <summary>Anything that can be called through a reference: grains and observers.</summary>
    public interface IAddressable;
}
