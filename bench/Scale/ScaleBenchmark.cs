using System.Globalization;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Scale.Capacity;

namespace NetflixClone.Bench.Scale;

/// <summary>Whether a profile and an event cost the same however many there are, and what that means for millions of members.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    // of a small day so many that it plays a comparable number of events
    private static readonly (string Name, int Profiles, int Days)[] Sizes = [("10k", 10_000, 10), ("100k", 100_000, 2), ("1m", 1_000_000, 1)];
    private static readonly double[] Members = [1e6, 10e6, 100e6];

    public string Name => "scale-sim";

    public string About => "a day of 10k, 100k and 1M profiles on all grains: memory a profile, processor an event, and the capacity model checked by it";

    public async Task Run(Report report)
    {
        var (bytes, microseconds, errors) = (new List<double>(), new List<double>(), new List<double>());
        await WeighApart(Sizes[0].Profiles); // what is made once in a process is there after that
        foreach (var (name, profiles, _) in Sizes[..^1])
        {
            bytes.Add(await WeighApart(profiles));
            report.Add($"bytes_per_profile_{name}", bytes[^1], "bytes");
        }

        // the town in which all else is measured: a new one has code compiled anew, and its tables grow while it is young
        await using var town = await Town.Build();
        bytes.Add(await Weigh(town, Sizes[^1].Profiles));
        report.Add($"bytes_per_profile_{Sizes[^1].Name}", bytes[^1], "bytes");
        await WarmUp.Run(town, Sizes[1].Profiles);
        await Calibration.Measure(town);
        var costs = await Calibration.Measure(town);
        Say(costs);
        foreach (var (name, profiles, days) in Sizes)
        {
            var played = await Play(town, profiles, days);
            microseconds.Add(played.MicrosecondsAnEvent);
            errors.Add((played.Spent / played.Predicted(costs)) - 1);
            played.Note();
            report.Add($"cpu_us_per_event_{name}", microseconds[^1], "us");
        }

        report.Add("linearity", Math.Max(bytes.Max() / bytes.Min(), microseconds.Max() / microseconds.Min()), "x");
        report.Add("model_error", 100 * errors.MaxBy(Math.Abs), "%");
        report.Add("model_error_bytes", 100 * ((bytes[^1] / costs.LookingBytes) - 1), "%");
        Publish(costs);
    }

    private static async Task<double> WeighApart(int profiles)
    {
        await using var town = await Town.Build();
        return await Weigh(town, profiles);
    }

    /// <summary>Bytes a profile, in a town in which so many never were before.</summary>
    private static async Task<double> Weigh(Town town, int profiles)
    {
        var day = new Day(town, profiles, 0);
        await day.Replay(weigh: true);
        return (double)day.Bytes / profiles;
    }

    private static async Task<Played> Play(Town town, int profiles, int days)
    {
        var played = new Played();
        for (var number = 0; number < days; number++)
        {
            var day = new Day(town, profiles, number);
            await day.Replay(weigh: false);
            played.Add(day);
        }

        return played;
    }

    private static void Say(Costs costs) => Report.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"by itself, us: look {costs.Look:0.0}, start {costs.Start:0.0}, heartbeat {costs.Heartbeat:0.0}, event {costs.Meaning:0.0}, stop {costs.Stop:0.0}, rank {costs.Rank:0}; "
        + $"bytes: looking {costs.LookingBytes:0}, watching {costs.WatchingBytes:0}; rows: start {costs.StartWrites:0.0}, heartbeat {costs.HeartbeatWrites:0.0}, event {costs.MeaningWrites:0.0}, stop {costs.StopWrites:0.0}"));

    private static void Publish(Costs costs)
    {
        CapacityPlan[] plans = [.. Members.Select(members => new CapacityPlan(members, costs, new()))];
        foreach (var line in CapacityTable.Of(plans))
        {
            Console.WriteLine(line);
        }

        Report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"one audience bears {plans[0].MembersOneAudienceBears / 1e6:0.0} million members, one trainer {plans[0].MembersOneTrainerBears / 1e6:0.0}"));
    }
}
