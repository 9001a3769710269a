using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
#if ORLEANS
using NetflixClone.Silo.Cluster.Membership;
#endif

namespace NetflixClone.Silo.Cluster;

/// <summary>The lines in which the two engines differ.</summary>
internal static class ClusterOrAlone
{
    /// <summary>Makes a silo one of a cluster, or the only one of its process.</summary>
    /// <exception cref="ClusterException">A cluster needs the other engine.</exception>
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
        Refuse(cluster);
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
        Refuse(cluster);
#endif
    }

#if !ORLEANS
    private static void Refuse(ClusterSettings? cluster)
    {
        if (cluster is not null)
        {
            throw new ClusterException("Cluster:Id is set, but this build runs everything in one process. Build it with -p:Engine=Orleans, or leave Cluster:Id out.");
        }
    }
#endif
}
