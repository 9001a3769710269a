using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.Members;
using NetflixClone.Storage.Reminders;
using NetflixClone.Storage.Sqlite;
using NetflixClone.Storage.State;
using Orleans.Hosting;
using Orleans.Storage;

namespace NetflixClone.Storage;

/// <summary>Keeps everything durable in one SQLite database.</summary>
public static class SqliteStorageExtensions
{
    /// <summary>The provider name of grains that name none, as Orleans has it.</summary>
    private const string DefaultProvider = "Default";

    /// <inheritdoc cref="AddSqliteStorage(IServiceCollection, Action{StorageOptions}?)"/>
    public static ISiloBuilder AddSqliteStorage(this ISiloBuilder silo, Action<StorageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddSqliteStorage(configure);
        return silo;
    }

    /// <summary>
    /// Adds the default <see cref="IGrainStorage"/>, the <see cref="IUnfinishedStates"/>, the <see cref="IReminderTable"/>, <see cref="IMemberDirectory"/>, <see cref="IInteractionLog"/>
    /// and a health check "storage", all on the database in <see cref="StorageOptions.Directory"/>. It is opened before the host starts anything.
    /// </summary>
    /// <remarks>
    /// States are written by the source-generated contexts that are registered as <c>IJsonTypeInfoResolver</c>:
    /// <c>services.AddSingleton&lt;IJsonTypeInfoResolver&gt;(MyContext.Default)</c>.
    /// </remarks>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, Action<StorageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddMetrics();
        services.TryAddSingleton<StorageMetrics>();
        services.TryAddSingleton<SqliteDatabase>();
        services.TryAddSingleton<StateSerializer>();
        services.TryAddSingleton<SqliteGrainStorage>();
        services.TryAddSingleton<IUnfinishedStates>(provider => provider.GetRequiredService<SqliteGrainStorage>());
        services.TryAddSingleton<IGrainStorage>(provider => provider.GetRequiredService<SqliteGrainStorage>());
        services.TryAddKeyedSingleton<IGrainStorage>(DefaultProvider, (provider, _) => provider.GetRequiredService<SqliteGrainStorage>());
        services.TryAddSingleton<IReminderTable, SqliteReminderTable>();
        services.TryAddSingleton<IMemberDirectory, SqliteMemberDirectory>();
        services.TryAddSingleton<IInteractionLog, SqliteInteractionLog>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OpenAtStart>());
        services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage", tags: ["ready"]);
        return services;
    }
}
