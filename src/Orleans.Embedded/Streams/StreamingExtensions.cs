using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Orleans;

/// <summary>How a grain reaches streams.</summary>
public static class GrainStreamingExtensions
{
    /// <summary>The stream provider of this name.</summary>
    public static IStreamProvider GetStreamProvider(this Grain grain, string name) => GetStreamProvider((IGrainBase)grain, name);

    /// <inheritdoc cref="GetStreamProvider(Grain, string)"/>
    public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name) =>
        NetflixClone.EmbeddedEngine.Activation.Of(grain.GrainContext).Silo.Services.GetRequiredKeyedService<IStreamProvider>(name);
}

/// <summary>How code outside the grains reaches streams.</summary>
public static class ClientStreamingExtensions
{
    /// <summary>The stream provider of this name.</summary>
    public static IStreamProvider GetStreamProvider(this IClusterClient client, string name) =>
        client.ServiceProvider.GetRequiredKeyedService<IStreamProvider>(name);
}
