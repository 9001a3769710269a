using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using NetflixClone.ServiceDefaults.Telemetry;
using NetflixClone.Storage.MySql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace NetflixClone.Silo.Cluster.Membership;

/// <summary>How processes find each other: by a table in the database that also holds the grains' state.</summary>
internal static class SiloMembership
{
    private const string ServiceId = "netflixclone"; // the same for every cluster that ever runs on this state
    private const string Driver = "MySql.Data.MySqlClient";

    /// <summary>How often an API process looks for silos that have come. One that has gone it notices by its connection.</summary>
    private static readonly TimeSpan LookForSilosEvery = TimeSpan.FromSeconds(5);

    /// <summary>How often a silo reads the table of silos though nobody told it of a change.</summary>
    private static readonly TimeSpan ReadTableEvery = TimeSpan.FromSeconds(10);

    /// <summary>Makes this silo one of the cluster's.</summary>
    public static void JoinCluster(this ISiloBuilder silo, ClusterSettings cluster, IConfiguration configuration)
    {
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.Id, ServiceId));
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Driver, ConnectionString(configuration)));
        silo.ConfigureEndpoints(AddressOf(cluster), cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: cluster.Address is null);
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = cluster.ProbeEvery;
            options.NumMissedProbesLimit = cluster.MissedProbes;
            options.TableRefreshTimeout = ReadTableEvery;
        });
        if (IsMeasured(configuration))
        {
            silo.AddIncomingGrainCallFilter<CallCounter>();
        }

        silo.Services.Configure<ExceptionSerializationOptions>(CrossAsTheyAre);
        silo.Services.AddSingleton(cluster).AddHostedService<SiloPorts>();
        silo.Services.AddHostedService<LostSilos>();
        silo.Services.AddHealthChecks().AddCheck<MembershipCheck>("cluster", tags: ["ready"]);
    }

    /// <summary>Lets this process call the cluster's grains.</summary>
    public static void JoinCluster(this IClientBuilder client, ClusterSettings cluster, IConfiguration configuration)
    {
        client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.Id, ServiceId));
        client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Driver, ConnectionString(configuration)));
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = LookForSilosEvery);
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = cluster.CallTimeout);
        client.Services.Configure<ExceptionSerializationOptions>(CrossAsTheyAre);
        client.Services.AddSingleton(cluster);
        client.UseConnectionRetryFilter<StartPatience>();
        client.AddGatewayCountChangedHandler(provider => (_, _) => provider.GetRequiredService<ClusterChanges>().Notify());
        client.Services.AddHealthChecks().AddCheck<ClusterConnectionCheck>("cluster", tags: ["ready"]);
    }

    /// <summary>A failure may be caused by one of a database's driver or a broker's client; one that cannot cross takes the whole answer's place.</summary>
    private static void CrossAsTheyAre(ExceptionSerializationOptions options) => options.SupportedExceptionTypeFilter = static _ => true;

    /// <summary>Whether anybody reads what is counted.</summary>
    private static bool IsMeasured(IConfiguration configuration) =>
        configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() is { Prometheus: true } or { Endpoint: not null };

    /// <summary>Clustering opens a connection for each question, so it has a pool; and it waits as long for the server as everything else.</summary>
    private static string ConnectionString(IConfiguration configuration)
    {
        var mysql = configuration.GetSection(MySqlOptions.Section).Get<MySqlOptions>() ?? new();
        var seconds = (int)Math.Ceiling(mysql.Timeout.TotalSeconds);
        return new DbConnectionStringBuilder
        {
            ConnectionString = mysql.ConnectionString,
            ["Pooling"] = true,
            ["CharacterSet"] = "utf8mb4",
            ["ConnectionTimeout"] = seconds,
            ["DefaultCommandTimeout"] = seconds,
        }.ConnectionString;
    }

    private static IPAddress AddressOf(ClusterSettings cluster) => cluster.Address is { } address
        ? IPAddress.Parse(address)
        : Array.Find(Dns.GetHostAddresses(Dns.GetHostName()), own => own.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(own))
            ?? throw new ClusterException("Cluster:Address is not set, and this machine has no address but loopback.");
}
