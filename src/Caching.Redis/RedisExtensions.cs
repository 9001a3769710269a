using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Caching.Redis;

/// <summary>Chooses where things are kept that several processes share for a while.</summary>
public static class RedisExtensions
{
    /// <summary>Adds the cache, limits, one-time tickets and revocations: in Redis when <c>Redis:Endpoint</c> is set, else in this process's memory.</summary>
    public static IHostApplicationBuilder AddCaching(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!string.IsNullOrEmpty(builder.Configuration[$"{RedisOptions.Section}:{nameof(RedisOptions.Endpoint)}"]))
        {
            builder.Services.AddRedis();
        }

        builder.Services.AddMemoryCaching();
        return builder;
    }

    /// <summary>Puts Redis where <see cref="CachingExtensions.AddMemoryCaching"/> would put memory, which stays to fall back on.</summary>
    internal static IServiceCollection AddRedis(this IServiceCollection services)
    {
        services.AddValidatedOptions<RedisOptions>(RedisOptions.Section);
        services.AddSingleton<RedisMetrics>();
        services.AddSingleton<RedisLink>();
        services.AddSingleton<RedisRevocations>();
        services.AddSingleton<ISharedStore, RedisStore>();
        services.AddSingleton<IRateLimits, RedisRateLimits>();
        services.AddSingleton<IOneTimeTickets, RedisTickets>();
        services.AddSingleton<IRevocations>(provider => provider.GetRequiredService<RedisRevocations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RedisWatch>());
        services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis", tags: ["ready"]);
        return services;
    }
}
