using System.Globalization;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Scale.Capacity;

namespace NetflixClone.Bench.Scale;

/// <summary>Whether a profile and an event cost the same however many there are, and what that means for millions of members.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    // On the days whose processor time is taken, as many play in a small town as in a large one. Otherwise the steps of a small town's day would
    // have hardly anything to do, and waking threads for them would cost more than what is measured.
    private const int Playbacks = 8_000;

    // On those whose memory is weighed, as large a share as in a real town.
    private const int PlaysOneOf = 100;

    private static readonly (string Name, int Profiles)[] Sizes = [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000)];

    // of the days: there and back, so that a machine that becomes slower or faster meanwhile does so for all
    private static readonly int[] Order = [0, 1, 2, 2, 1, 0];
    private static readonly double[] Members = [1e6, 10e6, 100e6];

    public string Name => "scale-sim";

    public string About => "a day of 10k, 100k and 1M profiles on all grains: memory a profile, processor an event, and the capacity model checked by it";

    public async Task Run(Report report)
    {
        var (bytes, microseconds, errors) = (new List<double>(), new List<double>(), new List<double>());
        await WeighApart(Sizes[0].Profiles); // what is made once in a process is there after that
        foreach (var (name, profiles) in Sizes[..^1])
        {
            bytes.Add(await WeighApart(profiles));
            report.Add($"bytes_per_profile_{name}", bytes[^1], "bytes");
        }

        // the town in which all else is measured: a new one has code compiled anew, and its tables grow while it is young
        await using var town = await Town.Build();
        bytes.Add(await Weigh(town, Sizes[^1].Profiles));
        report.Add($"bytes_per_profile_{Sizes[^1].Name}", bytes[^1], "bytes");
        await WarmUp.Run(town, Sizes[0].Profiles, Playbacks);
        await Calibration.Measure(town);
        var costs = await Calibration.Measure(town);
        Say(costs);
        var played = Sizes.Select(_ => new Played()).ToArray();
        foreach (var size in Order)
        {
            var day = new Day(town, Sizes[size].Profiles, Playbacks, played[size].Days);
            await day.Replay(weigh: false);
            played[size].Add(day);
        }

        foreach (var ((name, _), days) in Sizes.Zip(played))
        {
            microseconds.Add(days.MicrosecondsAnEvent);
            errors.Add((days.Spent / days.Predicted(costs)) - 1);
            days.Note();
            report.Add($"cpu_us_per_event_{name}", microseconds[^1], "us");
            report.Add($"cpu_us_per_look_{name}", days.MicrosecondsALook, "us");
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
        var day = new Day(town, profiles, profiles / PlaysOneOf, 0);
        await day.Replay(weigh: true);
        return (double)day.Bytes / profiles;
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
            $"the audience bears {plans[0].MembersTheAudienceBears / 1e6:0} million members, one trainer {plans[0].MembersOneTrainerBears / 1e6:0.0}"));
    }
}
