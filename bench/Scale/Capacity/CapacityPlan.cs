namespace NetflixClone.Bench.Scale.Capacity;

/// <summary>What it takes to serve so many members in the busiest minute: arithmetic on measured costs and stated assumptions, and nothing else.</summary>
internal sealed record CapacityPlan(double Members, Costs Costs, Assumptions Assumed)
{
    private const double MicrosecondsACore = 1e6;
    private const int Copies = 2; // of whatever must not be missed when one machine fails
    private const int BrokersACluster = 3;

    public double Watching => Members * Assumed.WatchingAtPeak;

    public double Browsing => Watching * Assumed.BrowsingForEachWatching;

    public double Reports => Watching / Assumed.ReportEvery.TotalSeconds;

    public double Starts => Watching / Assumed.Playback.TotalSeconds;

    /// <summary>Reports and ratings a second that others hear of.</summary>
    public double Meanings => Starts * Assumed.MeaningsAPlayback;

    public double Looks => (Browsing * Assumed.LooksAMinute / 60) + Starts;

    /// <summary>Events a second that travel: whatever has a meaning, and each beginning and end.</summary>
    public double Events => Meanings + (2 * Starts);

    public double Pushes => (Reports * Costs.PushesAReport * Assumed.ScreensAProfile) + (Events * Assumed.ScreensAProfile);

    /// <summary>Cores that run grains, at full use.</summary>
    public double BusyCores =>
        ((Looks * (Costs.Look + Costs.Rank)) + (Starts * (Costs.Start + Costs.Stop)) + (Reports * Costs.Heartbeat)
        + (Events * Costs.Rank) + (Meanings * Costs.Meaning)
        + (Assumed.RemoteCall * ((Reports * Assumed.RemoteCallsAReport) + (Events * Assumed.RemoteCallsAMeaning)))) / MicrosecondsACore;

    public double SiloBytes => (Watching * Costs.WatchingBytes) + (Browsing * Costs.LookingBytes);

    public int Silos => Math.Max(Copies, Up(Math.Max(BusyCores / Assumed.Load / Assumed.SiloCores, SiloBytes / Assumed.SiloBytes)));

    public int ApiPods => Math.Max(Copies, Up(Math.Max(
        Reports / Assumed.ReportsAnApiCore / Assumed.Load / Assumed.ApiCores,
        (Watching + Browsing) / Assumed.SocketsAnApiPod)));

    public double Writes =>
        (Reports * Costs.HeartbeatWrites) + (Meanings * Costs.MeaningWrites) + (Starts * (Costs.StartWrites + Costs.StopWrites));

    public double WrittenBytes => (Reports * Costs.HeartbeatWrites * Costs.HeartbeatBytes) + ((Writes - (Reports * Costs.HeartbeatWrites)) * Costs.MeaningBytes);

    public int Shards => Math.Max(1, Up(Writes / Assumed.WritesAShard));

    public int BrokerNodes => BrokersACluster * Math.Max(1, Up(Events / Assumed.EventsABrokerCluster));

    public int Partitions => Math.Max(8, Up(Events / Assumed.Load / Assumed.EventsAPartition));

    /// <summary>A ticket for each socket, and what pages find in the cache.</summary>
    public double RedisCommands => (2 * Starts) + (5 * Looks);

    public int Redises => Copies * Math.Max(1, Up(RedisCommands / Assumed.CommandsARedis));

    public double EgressGigabits => Watching * Assumed.MegabitsAStream / 1e3;

    public double EgressGigabytesAMonth => Members * Assumed.WatchedAMonth.TotalSeconds * Assumed.MegabitsAStream / 8 / 1e3;

    public double MachinesPrice =>
        (Silos * Assumed.SiloPrice) + (ApiPods * Assumed.ApiPrice) + (Shards * Assumed.ShardPrice)
        + (BrokerNodes * Assumed.BrokerPrice) + (Redises * Assumed.RedisPrice);

    public double EgressPrice => EgressGigabytesAMonth * Assumed.GigabytePrice;

    /// <summary>Messages a second to the grains that know who watches now.</summary>
    public double AudienceMessages => Watching / Grains.Viewers.Attendance.TellEvery.TotalSeconds;

    /// <summary>Members at which each of those grains has all it can take.</summary>
    public double MembersTheAudienceBears => Members * Assumed.MessagesOneGrain * Grains.Owner.IAudienceGrain.Parts / AudienceMessages;

    /// <summary>Members at which the one trainer's core has nothing left.</summary>
    public double MembersOneTrainerBears => Members * Assumed.MessagesOneGrain / Events;

    private static int Up(double number) => (int)Math.Ceiling(number);
}
