using Microsoft.Extensions.Hosting;
using NetflixClone.Grains;
using NetflixClone.Payments.Simulator;
using NetflixClone.Storage;
using NetflixClone.Storage.MySql;
using Orleans.Hosting;

namespace NetflixClone.Silo;

/// <summary>What a silo is made of.</summary>
public static class SiloExtensions
{
    /// <summary>Runs the grains in this process: state in one SQLite database or on MySQL, events in process or through RabbitMQ, the demo's films and the payment simulator.</summary>
    /// <remarks>Everything that is not configured gets the embedded mode's value, see <see cref="EmbeddedDefaults"/>.</remarks>
    /// <exception cref="StorageException">The data folder or the secrets in it cannot be used.</exception>
    public static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        EmbeddedDefaults.AddTo(builder.Configuration);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(SiloPort.Free(), gatewayPort: 0);
#if ORLEANS
            silo.AddIncomingGrainCallFilter<CallCounter>();
#endif
            if (builder.Configuration[$"{MySqlOptions.Section}:{nameof(MySqlOptions.ConnectionString)}"] is { Length: > 0 })
            {
                silo.AddMySqlStorage();
            }
            else
            {
                silo.AddSqliteStorage();
            }

            silo.AddReminders();
            silo.AddEventStreams(builder.Configuration);
            silo.Services.AddGrains();
            silo.Services.AddPayPalSimulator();
            silo.Services.AddDemoContent();
        });
        return builder;
    }
}
