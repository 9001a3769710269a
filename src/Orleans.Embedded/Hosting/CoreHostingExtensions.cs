using System.Net;
using Orleans.Configuration;

namespace Orleans.Hosting;

/// <summary>Joins a silo to others.</summary>
public static class CoreHostingExtensions
{
    /// <summary>Makes a cluster on this machine. The only silo of this engine has nobody to join, so it takes the names, and listens on no port.</summary>
    public static ISiloBuilder UseLocalhostClustering(
        this ISiloBuilder builder,
        int siloPort = 11111,
        int gatewayPort = 30000,
        IPEndPoint? primarySiloEndpoint = null,
        string serviceId = "dev",
        string clusterId = "dev") =>
        builder.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (serviceId, clusterId));
}
