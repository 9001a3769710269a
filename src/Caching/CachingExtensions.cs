using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Caching;

/// <summary>What one process keeps for a while.</summary>
public static class CachingExtensions
{
    /// <summary>
    /// Adds <see cref="Cache"/>, <see cref="IRateLimits"/>, <see cref="IOneTimeTickets"/> and <see cref="IRevocations"/> in this process's
    /// memory, each unless something else takes its place already.
    /// </summary>
    public static IServiceCollection AddMemoryCaching(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddValidatedOptions<CacheOptions>(CacheOptions.Section);
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CacheMetrics>();
        services.TryAddSingleton(provider => new Cache(
            provider.GetRequiredService<IOptions<CacheOptions>>(), provider.GetRequiredService<CacheMetrics>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetService<ISharedStore>()));
        services.TryAddSingleton<MemoryRateLimits>();
        services.TryAddSingleton<MemoryTickets>();
        services.TryAddSingleton<MemoryRevocations>();
        services.TryAddSingleton<IRateLimits>(provider => provider.GetRequiredService<MemoryRateLimits>());
        services.TryAddSingleton<IOneTimeTickets>(provider => provider.GetRequiredService<MemoryTickets>());
        services.TryAddSingleton<IRevocations>(provider => provider.GetRequiredService<MemoryRevocations>());
        return services;
    }
}
