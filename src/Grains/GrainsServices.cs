using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Owner;
using NetflixClone.Grains.Recommendations;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Grains;

/// <summary>Registers what grains need beside the engine.</summary>
public static class GrainsServices
{
    /// <summary>Adds options, password hasher, the model with its trainer and receiver, and the JSON of stored states.</summary>
    /// <remarks>
    /// The host adds the rest: storage (<c>AddSqliteStorage</c>), the title store, the media source, the payment provider, a <see cref="TimeProvider"/>
    /// and a stream provider named <see cref="Streams.Provider"/>.
    /// </remarks>
    public static IServiceCollection AddGrains(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddValidatedOptions<PasswordOptions>(PasswordOptions.Section);
        services.AddValidatedOptions<InstallationOptions>(InstallationOptions.Section);
        services.AddValidatedOptions<TrainingSettings>(TrainingSettings.Section)
            .Validate(settings => settings.SimulatedViewers is null || File.Exists(settings.SimulatedViewers), "Training:SimulatedViewers is not a file.");
        services.AddSingleton<IJsonTypeInfoResolver>(GrainsJson.Default);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<PasswordHasher>();
        services.AddSingleton<CurrentModel>();
        services.AddSingleton<ModelTraining>();
        services.AddMetrics();
        services.AddSingleton<OutboxMetrics>();
        services.AddSingleton<OutboxRecovery>();
        services.AddHostedService<ModelReceiver>();
        services.AddHostedService<AfterStart>();
        return services;
    }
}
