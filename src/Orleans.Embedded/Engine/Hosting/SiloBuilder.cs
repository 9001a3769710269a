using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Composes a silo from the services of its host.</summary>
internal sealed class SiloBuilder : ISiloBuilder
{
    internal SiloBuilder(IServiceCollection services, IConfiguration configuration)
    {
        (Services, Configuration) = (services, configuration);
        if (services.Any(service => service.ServiceType == typeof(Silo)))
        {
            return; // composed in several places
        }

        services.AddLogging();
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new ServiceLifetimes(services));
        services.AddSingleton<Silo>();
        services.AddSingleton<GrainFactory>(provider => provider.GetRequiredService<Silo>().GrainFactory);
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainFactory>());
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<GrainFactory>());
        services.AddSingleton<IGrainContextAccessor, GrainContextAccessor>();
        services.AddHostedService<SiloHost>();
    }

    public IServiceCollection Services { get; }

    public IConfiguration Configuration { get; }

    private sealed class GrainContextAccessor : IGrainContextAccessor
    {
        public IGrainContext? GrainContext => Activation.Current;
    }
}
