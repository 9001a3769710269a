using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks the interface of an object outside the grains that grains notify.</summary>
public interface IGrainObserver : IAddressable;
