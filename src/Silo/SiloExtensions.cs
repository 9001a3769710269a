using Microsoft.Extensions.Options;
using NetflixClone.Grains;
using NetflixClone.Payments.Simulator;
using NetflixClone.Silo.Cluster;
using NetflixClone.Storage;
using NetflixClone.Storage.MySql;
using Orleans.Hosting;

namespace NetflixClone.Silo;

/// <summary>Where a process has its grains.</summary>
public static class SiloExtensions
{
    private const string SimulatorFolder = $"{PayPalSimulatorOptions.Section}:{nameof(PayPalSimulatorOptions.Directory)}";
    private const string State = $"{MySqlOptions.Section}:{nameof(MySqlOptions.ConnectionString)}";

    /// <summary>Gives an API process its grains: those of the cluster that <see cref="ClusterSettings.Id"/> names, else those of a silo in this process.</summary>
    /// <exception cref="OptionsValidationException">A setting of the cluster is wrong or missing.</exception>
    /// <exception cref="ClusterException">It is to be part of a cluster, and this build is for one process.</exception>
    /// <exception cref="StorageException">The data folder or the secrets in it cannot be used.</exception>
    public static IHostApplicationBuilder AddGrainsOfClusterOrProcess(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Configuration.ReadCluster([State, SimulatorFolder, .. ServerSecrets.Settings, "Redis:Endpoint"]) is { } cluster
            ? builder.AddClusterClient(cluster)
            : builder.AddSilo();
    }

    /// <summary>Runs all grains in this process: state in one SQLite database or on MySQL, events in process or through RabbitMQ, the demo's films and the payment simulator.</summary>
    /// <remarks>Everything that is not configured gets the embedded mode's value, see <see cref="EmbeddedDefaults"/>.</remarks>
    /// <exception cref="StorageException">The data folder or the secrets in it cannot be used.</exception>
    public static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddSilo(cluster: null);
    }

    /// <summary>Runs grains in this process as one of the silos of the cluster that <see cref="ClusterSettings.Id"/> names.</summary>
    /// <exception cref="OptionsValidationException">A setting of the cluster is wrong or missing.</exception>
    /// <exception cref="ClusterException">No cluster is named, or this build is for one process.</exception>
    public static IHostApplicationBuilder AddSiloOfCluster(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddSilo(builder.Configuration.ReadCluster(State, EventStreams.Endpoint, SimulatorFolder, ServerSecrets.OfPasswords)
            ?? throw new ClusterException("Cluster:Id is missing: a silo alone is one of a cluster. For one process with everything in it, start NetflixClone.Api."));
    }

    private static IHostApplicationBuilder AddSilo(this IHostApplicationBuilder builder, ClusterSettings? cluster)
    {
        EmbeddedDefaults.AddTo(builder.Configuration, isShared: cluster is not null);
        builder.UseOrleans(silo =>
        {
            silo.Cluster(cluster, builder.Configuration);
            if (string.IsNullOrEmpty(builder.Configuration[State]))
            {
                silo.AddSqliteStorage();
            }
            else
            {
                silo.AddMySqlStorage();
            }

            silo.AddReminders();
            silo.AddEventStreams(builder.Configuration);
            silo.Services.AddGrains();
            silo.Services.AddPayPalSimulator();
            silo.Services.AddDemoContent();
        });
        return builder;
    }

    /// <summary>Lets this process call the grains of a cluster, and gives it what it reads beside them.</summary>
    private static IHostApplicationBuilder AddClusterClient(this IHostApplicationBuilder builder, ClusterSettings cluster)
    {
        EmbeddedDefaults.AddTo(builder.Configuration, isShared: true);
        builder.JoinCluster(cluster);
        builder.Services.AddMySqlMemberDirectory();
        builder.Services.AddPayPalSimulator();
        builder.Services.AddDemoContent();
        return builder;
    }
}
