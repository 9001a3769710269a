using NetflixClone.Grains.Viewers;

namespace NetflixClone.Bench.Scale.Capacity;

/// <summary>What the model takes for granted: how people watch, what one machine of each kind bears, what it costs. docs/scale.md says why.</summary>
internal sealed record Assumptions
{
    /// <summary>Of all members, how many watch in the busiest minute.</summary>
    public double WatchingAtPeak { get; init; } = 0.10;

    /// <summary>Screens that are open on the home page for each that plays.</summary>
    public double BrowsingForEachWatching { get; init; } = 0.3;

    /// <summary>How often a screen that browses asks for the page.</summary>
    public double LooksAMinute { get; init; } = 1;

    public TimeSpan Playback { get; init; } = TimeSpan.FromMinutes(40);

    /// <summary>Quarter marks, pauses, an end, a rating now and then.</summary>
    public double MeaningsAPlayback { get; init; } = 5;

    /// <summary>How often a player reports.</summary>
    public TimeSpan ReportEvery { get; init; } = ReportProgress.Heartbeat;

    /// <summary>Screens of a profile that are told of each report: its own, and sometimes another.</summary>
    public double ScreensAProfile { get; init; } = 1.3;

    /// <summary>What a member watches in a month.</summary>
    public TimeSpan WatchedAMonth { get; init; } = TimeSpan.FromHours(40);

    /// <summary>Mbit/s of a picture, on average over phones and televisions.</summary>
    public double MegabitsAStream { get; init; } = 4;

    /// <summary>How much of a machine is used at peak; the rest is for a machine that fails and for what was not thought of.</summary>
    public double Load { get; init; } = 0.5;

    /// <summary>Microseconds of processor for a call from another process, both ends: written, sent, read. Within one process, where all else was measured, there is nothing of it.</summary>
    public double RemoteCall { get; init; } = 40;

    /// <summary>Calls from or to another process for each report: from the API, half of one to the audience, a third to slots and subscription, a push to each screen's API.</summary>
    public double RemoteCallsAReport { get; init; } = 3;

    public double RemoteCallsAMeaning { get; init; } = 9;

    /// <summary>A silo: 8 shared-nothing cores, 16 GiB of which 10 are for grains.</summary>
    public int SiloCores { get; init; } = 8;

    public double SiloBytes { get; init; } = 10e9;

    /// <summary>Reports that a core takes over HTTP or a socket, checks and passes on. Half of what was measured, because there the same cores ran the grains and the load.</summary>
    public double ReportsAnApiCore { get; init; } = 10_000;

    public int ApiCores { get; init; } = 4;

    /// <summary>Sockets that a pod holds.</summary>
    public double SocketsAnApiPod { get; init; } = 50_000;

    /// <summary>Rows a second that a primary with a replica bears: a seventh of what two cores did alone, for replication, a network and a disk that is not idle.</summary>
    public double WritesAShard { get; init; } = 20_000;

    /// <summary>Events a second that a cluster of three brokers bears: a third of what one did alone, for two more copies of each.</summary>
    public double EventsABrokerCluster { get; init; } = 9_000;

    /// <summary>Events a second that a partition brings to its grains, each within some milliseconds and many at once.</summary>
    public double EventsAPartition { get; init; } = 500;

    /// <summary>Commands a second of one Redis: half of what was measured with many callers, then half of that.</summary>
    public double CommandsARedis { get; init; } = 100_000;

    /// <summary>One-way messages a second from other processes to one grain.</summary>
    public double MessagesOneGrain { get; init; } = 25_000;

    // US dollars a month: DigitalOcean's list prices as remembered at the beginning of 2026, rounded; nobody negotiates a list price for so much
    public double SiloPrice { get; init; } = 168;

    public double ApiPrice { get; init; } = 84;

    public double ShardPrice { get; init; } = 730;

    public double BrokerPrice { get; init; } = 84;

    public double RedisPrice { get; init; } = 120;

    /// <summary>Of a gigabyte that leaves.</summary>
    public double GigabytePrice { get; init; } = 0.01;
}
