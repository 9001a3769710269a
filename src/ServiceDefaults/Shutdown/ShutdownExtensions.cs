using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace NetflixClone.ServiceDefaults.Shutdown;

internal static class ShutdownExtensions
{
    /// <summary>Stops in order and within a time when the process is asked to.</summary>
    public static void AddOrderlyStop(this IServiceCollection services)
    {
        services.AddValidatedOptions<ShutdownOptions>(ShutdownOptions.Section);
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>((host, stop) => host.ShutdownTimeout = stop.Value.Timeout);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OrderlyStop>();
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime, StopSignals>());
        services.AddHealthChecks().AddCheck<OrderlyStop>("running", tags: ["ready"]);
    }
}
