using System.Globalization;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Scale.Capacity;

namespace NetflixClone.Bench.Scale;

/// <summary>Whether a profile and an event cost the same however many there are, and what that means for millions of members.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    // a small day is over too soon to be measured once
    private static readonly (string Name, int Profiles, int Days)[] Sizes = [("10k", 10_000, 7), ("100k", 100_000, 1), ("1m", 1_000_000, 1)];
    private static readonly double[] Members = [1e6, 10e6, 100e6];

    public string Name => "scale-sim";

    public string About => "a day of 10k, 100k and 1M profiles on all grains: memory a profile, processor an event, and the capacity model checked by it";

    public async Task Run(Report report)
    {
        var costs = await Calibrate();
        Say(costs);
        var (bytes, microseconds, errors) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var (name, profiles, days) in Sizes)
        {
            var replayed = await Replay(profiles, days);
            bytes.Add(replayed.Median(day => (double)day.Bytes / profiles));
            microseconds.Add(replayed.Median(day => day.Spent.TotalMicroseconds / day.Tally.All));
            errors.Add(replayed.Median(day => day.Spent / costs.Predict(day.Tally)) - 1);
            Note(replayed[^1]);
            report.Add($"bytes_per_profile_{name}", bytes[^1], "bytes");
            report.Add($"cpu_us_per_event_{name}", microseconds[^1], "us");
        }

        report.Add("linearity", Math.Max(bytes.Max() / bytes.Min(), microseconds.Max() / microseconds.Min()), "x");
        report.Add("model_error", 100 * errors.MaxBy(Math.Abs), "%");
        report.Add("model_error_bytes", 100 * ((bytes[^1] / costs.LookingBytes) - 1), "%");
        Publish(costs);
    }

    /// <summary>Once to have the code compiled, once to measure.</summary>
    private static async Task<Costs> Calibrate()
    {
        await using var town = await Town.Build();
        await new Day(town, Sizes[0].Profiles).Replay();
        await Calibration.Measure(town);
        return await Calibration.Measure(town);
    }

    private static async Task<List<Day>> Replay(int profiles, int days)
    {
        await using var town = await Town.Build();
        var replayed = new List<Day>();
        for (var number = 0; number < days; number++)
        {
            var day = new Day(town, profiles);
            await day.Replay();
            replayed.Add(day);
        }

        return replayed;
    }

    private static void Say(Costs costs) => Report.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"by itself, us: look {costs.Look:0.0}, start {costs.Start:0.0}, heartbeat {costs.Heartbeat:0.0}, event {costs.Meaning:0.0}, stop {costs.Stop:0.0}, rank {costs.Rank:0}; "
        + $"bytes: looking {costs.LookingBytes:0}, watching {costs.WatchingBytes:0}; rows: start {costs.StartWrites:0.0}, heartbeat {costs.HeartbeatWrites:0.0}, event {costs.MeaningWrites:0.0}, stop {costs.StopWrites:0.0}"));

    private static void Note(Day day) => Report.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"{day.Tally.Looks} looks, {day.Tally.Starts} playbacks, {day.Tally.Heartbeats} heartbeats, {day.Tally.Meanings} events in {day.Spent.TotalSeconds:0.0} s of processor; "
        + $"{day.Peak} watched at once; activations: {day.Activations.Premiere} at the premiere, {day.Activations.Night} in the night"));

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

/// <summary>Medians over days.</summary>
internal static class Days
{
    public static double Median(this IEnumerable<Day> days, Func<Day, double> figure) => days.Select(figure).Median();
}
