using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NetflixClone.Storage.State;
using Orleans.Storage;

namespace NetflixClone.Storage;

/// <summary>What is registered in the same way for every database.</summary>
internal static class StorageParts
{
    /// <summary>The provider name of grains that name none, as Orleans has it.</summary>
    private const string DefaultProvider = "Default";

    /// <summary>The database, opened before the host starts anything, with its metrics.</summary>
    public static void AddDatabase<TDatabase>(this IServiceCollection services)
        where TDatabase : class, IDatabase
    {
        services.AddMetrics();
        services.TryAddSingleton<StorageMetrics>();
        services.TryAddSingleton<TDatabase>();
        services.TryAddSingleton<IDatabase>(provider => provider.GetRequiredService<TDatabase>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OpenAtStart>());
    }

    /// <summary>The states of grains on it, and a check of whether they can still be stored.</summary>
    public static void AddStates<TStorage>(this IServiceCollection services)
        where TStorage : class, IGrainStorage, IUnfinishedStates
    {
        services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage", tags: ["ready"]);
        services.TryAddSingleton<StateSerializer>();
        services.TryAddSingleton<TStorage>();
        services.TryAddSingleton<IUnfinishedStates>(provider => provider.GetRequiredService<TStorage>());
        services.TryAddSingleton<IGrainStorage>(provider => provider.GetRequiredService<TStorage>());
        services.TryAddKeyedSingleton<IGrainStorage>(DefaultProvider, (provider, _) => provider.GetRequiredService<TStorage>());
    }
}
