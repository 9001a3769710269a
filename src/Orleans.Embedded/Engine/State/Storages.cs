using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Finds storage by the name that a grain asks for.</summary>
internal static class Storages
{
    private const string Default = "Default";

    internal static IGrainStorage Find(IServiceProvider services, string? name, Type grainClass) =>
        (string.IsNullOrEmpty(name)
            ? services.GetService<IGrainStorage>() ?? services.GetKeyedService<IGrainStorage>(Default)
            : services.GetKeyedService<IGrainStorage>(name))
        ?? throw new InvalidOperationException($"{grainClass} keeps state in the storage '{name ?? Default}', which is not registered.");
}
