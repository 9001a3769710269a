using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Hosting;
#if ORLEANS
using NetflixClone.Silo.Cluster.Membership;
#endif

namespace NetflixClone.Silo.Cluster;

/// <summary>The lines in which the two engines differ.</summary>
internal static class ClusterOrAlone
{
    /// <summary>The cluster of this process; null for a process alone.</summary>
    /// <param name="configuration">All settings.</param>
    /// <param name="shared">The settings that have to be the same for all processes of a cluster.</param>
    /// <exception cref="ClusterException">A cluster needs the other engine: whatever else is wrong with its settings does not matter then.</exception>
    /// <exception cref="OptionsValidationException">A setting is wrong, or one that has to be shared is missing.</exception>
    public static ClusterSettings? ReadCluster(this IConfiguration configuration, params IEnumerable<string> shared)
    {
#if !ORLEANS
        if (!string.IsNullOrEmpty(configuration[ClusterConfiguration.Id]))
        {
            throw CannotJoin();
        }
#endif
        return ClusterConfiguration.Read(configuration, shared);
    }

    /// <summary>Makes a silo one of a cluster, or the only one of its process.</summary>
    public static void Cluster(this ISiloBuilder silo, ClusterSettings? cluster, IConfiguration configuration)
    {
        silo.Services.TryAddSingleton<ClusterChanges>();
#if ORLEANS
        if (cluster is not null)
        {
            silo.JoinCluster(cluster, configuration);
        }
        else
        {
            silo.BeAlone();
        }
#else
        silo.UseLocalhostClustering();
#endif
    }

    /// <summary>Lets a process without a silo call the grains of a cluster.</summary>
    /// <exception cref="ClusterException">A cluster needs the other engine.</exception>
    public static void JoinCluster(this IHostApplicationBuilder builder, ClusterSettings cluster)
    {
        builder.Services.TryAddSingleton<ClusterChanges>();
#if ORLEANS
        builder.UseOrleansClient(client => client.JoinCluster(cluster, builder.Configuration));
#else
        throw CannotJoin();
#endif
    }

#if !ORLEANS
    private static ClusterException CannotJoin() =>
        new("Cluster:Id is set, but this build runs everything in one process. Build it with -p:Engine=Orleans, or leave Cluster:Id out.");
#endif
}
