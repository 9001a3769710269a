using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NetflixClone.ServiceDefaults;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.Members;
using NetflixClone.Storage.Reminders;
using NetflixClone.Storage.Sqlite;
using NetflixClone.Storage.State;
using Orleans.Hosting;

namespace NetflixClone.Storage;

/// <summary>Keeps everything durable in one SQLite database.</summary>
public static class SqliteStorageExtensions
{
    /// <inheritdoc cref="AddSqliteStorage(IServiceCollection, Action{StorageOptions}?)"/>
    public static ISiloBuilder AddSqliteStorage(this ISiloBuilder silo, Action<StorageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddSqliteStorage(configure);
        return silo;
    }

    /// <summary>
    /// Adds the default <see cref="Orleans.Storage.IGrainStorage"/>, the <see cref="IUnfinishedStates"/>, the <see cref="IReminderTable"/>, <see cref="IMemberDirectory"/>, <see cref="IInteractionLog"/>
    /// and a health check "storage", all on the database in <see cref="StorageOptions.Directory"/>. It is opened before the host starts anything.
    /// </summary>
    /// <remarks>
    /// States are written by the source-generated contexts that are registered as <c>IJsonTypeInfoResolver</c>:
    /// <c>services.AddSingleton&lt;IJsonTypeInfoResolver&gt;(MyContext.Default)</c>.
    /// </remarks>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, Action<StorageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddValidatedOptions<StorageOptions>(StorageOptions.Section);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddDatabase<SqliteDatabase>();
        services.AddStates<SqliteGrainStorage>();
        services.TryAddSingleton<IReminderTable, SqliteReminderTable>();
        services.TryAddSingleton<IMemberDirectory, SqliteMemberDirectory>();
        services.TryAddSingleton<IInteractionLog, SqliteInteractionLog>();
        return services;
    }
}
