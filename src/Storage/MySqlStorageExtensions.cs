using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NetflixClone.ServiceDefaults;
using NetflixClone.ServiceDefaults.Logging;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.Members;
using NetflixClone.Storage.MySql;
using NetflixClone.Storage.Reminders;
using NetflixClone.Storage.State;
using Orleans.Hosting;

namespace NetflixClone.Storage;

/// <summary>Keeps everything durable in one database on MySQL or MariaDB.</summary>
public static class MySqlStorageExtensions
{
    /// <inheritdoc cref="AddMySqlStorage(IServiceCollection, Action{MySqlOptions}?)"/>
    public static ISiloBuilder AddMySqlStorage(this ISiloBuilder silo, Action<MySqlOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddMySqlStorage(configure);
        return silo;
    }

    /// <summary>Adds the same services as <see cref="SqliteStorageExtensions.AddSqliteStorage(IServiceCollection, Action{StorageOptions}?)"/>, on the database of <see cref="MySqlOptions.ConnectionString"/>.</summary>
    public static IServiceCollection AddMySqlStorage(this IServiceCollection services, Action<MySqlOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddMySqlDatabase();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddStates<MySqlGrainStorage>();
        services.TryAddSingleton<IReminderTable, MySqlReminderTable>();
        services.TryAddSingleton<IMemberDirectory, MySqlMemberDirectory>();
        services.TryAddSingleton<IInteractionLog, MySqlInteractionLog>();
        return services;
    }

    /// <summary>Adds the <see cref="IMemberDirectory"/> alone, for a process that reads it and has no grains.</summary>
    /// <remarks>Without the health check of those that store: while the database is away, such a process goes on serving what needs none.</remarks>
    public static IServiceCollection AddMySqlMemberDirectory(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddMySqlDatabase().PostConfigure(options => (options.Writers, options.Readers) = (1, 1));
        services.TryAddSingleton<IMemberDirectory, MySqlMemberDirectory>();
        return services;
    }

    private static OptionsBuilder<MySqlOptions> AddMySqlDatabase(this IServiceCollection services)
    {
        services.AddDatabase<MySqlDatabase>();
        services.AddSingleton<IKnownOutages, MySqlOutages>();
        return services.AddValidatedOptions<MySqlOptions>(MySqlOptions.Section)
            .Validate(mysql => MySqlAddress.IsWellFormed(mysql.ConnectionString), "MySql:ConnectionString is not one that names a database, such as Server=localhost;Database=netflixclone;User ID=netflixclone;Password=….");
    }
}
