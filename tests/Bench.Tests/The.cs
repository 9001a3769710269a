using NetflixClone.Bench.Scale.Capacity;

namespace NetflixClone.Bench.Tests;

/// <summary>Round numbers, so that what follows from them can be worked out by hand.</summary>
internal static class The
{
    public static Costs Costs { get; } = new()
    {
        Look = 10,
        Start = 100,
        Heartbeat = 5,
        Meaning = 80,
        Stop = 40,
        Rank = 1_000,
        LookingBytes = 1_600,
        WatchingBytes = 40_000,
        StartWrites = 3,
        HeartbeatWrites = 1,
        MeaningWrites = 3,
        StopWrites = 3,
        HeartbeatBytes = 200,
        MeaningBytes = 500,
        PushesAReport = 1,
    };

    /// <summary>All of them said, so that another default changes no test.</summary>
    public static Assumptions Assumptions { get; } = new()
    {
        WatchingAtPeak = 0.1,
        BrowsingForEachWatching = 0.3,
        LooksAMinute = 1,
        Playback = TimeSpan.FromSeconds(2_500),
        MeaningsAPlayback = 5,
        ReportEvery = TimeSpan.FromSeconds(5),
        ScreensAProfile = 1.5,
        WatchedAMonth = TimeSpan.FromHours(40),
        MegabitsAStream = 4,
        Load = 0.5,
        RemoteCall = 40,
        RemoteCallsAReport = 3,
        RemoteCallsAMeaning = 9,
        SiloCores = 8,
        SiloBytes = 10e9,
        ReportsAnApiCore = 10_000,
        ApiCores = 4,
        SocketsAnApiPod = 50_000,
        WritesAShard = 20_000,
        EventsABrokerCluster = 9_000,
        EventsAPartition = 500,
        CommandsARedis = 100_000,
        MessagesOneGrain = 25_000,
        SiloPrice = 168,
        ApiPrice = 84,
        ShardPrice = 730,
        BrokerPrice = 84,
        RedisPrice = 120,
        GigabytePrice = 0.01,
    };

    public static CapacityPlan PlanFor(double members) => new(members, Costs, Assumptions);
}
