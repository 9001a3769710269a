using System.Globalization;

namespace NetflixClone.Bench.Scale.Capacity;

/// <summary>Plans beside each other, as the table of docs/scale.md.</summary>
internal static class CapacityTable
{
    private static readonly (string Name, Func<CapacityPlan, double> Figure)[] Rows =
    [
        ("viewers at peak", plan => plan.Watching),
        ("reports/s", plan => plan.Reports),
        ("events/s", plan => plan.Events),
        ("pushes/s", plan => plan.Pushes),
        ("silo cores at full use", plan => plan.BusyCores),
        ("grains' memory, GB", plan => plan.SiloBytes / 1e9),
        ("silos", plan => plan.Silos),
        ("API pods", plan => plan.ApiPods),
        ("stream partitions", plan => plan.Partitions),
        ("RabbitMQ nodes", plan => plan.BrokerNodes),
        ("database rows written/s", plan => plan.Writes),
        ("database MB written/s", plan => plan.WrittenBytes / 1e6),
        ("MySQL shards", plan => plan.Shards),
        ("Redis commands/s", plan => plan.RedisCommands),
        ("Redis nodes", plan => plan.Redises),
        ("egress, Gbit/s", plan => plan.EgressGigabits),
        ("egress, TB/month", plan => plan.EgressGigabytesAMonth / 1e3),
        ("machines, $/month", plan => plan.MachinesPrice),
        ("egress, $/month", plan => plan.EgressPrice),
        ("machines, cents/member/month", plan => plan.MachinesPrice / plan.Members * 100),
        ("egress, cents/member/month", plan => plan.EgressPrice / plan.Members * 100),
    ];

    /// <summary>Lines of Markdown.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<CapacityPlan> plans) =>
    [
        Line("members", plans.Select(plan => Text(plan.Members))),
        Line("---", plans.Select(_ => "---:")),
        .. Rows.Select(row => Line(row.Name, plans.Select(plan => Text(row.Figure(plan))))),
    ];

    private static string Line(string name, IEnumerable<string> cells) => $"| {name} | {string.Join(" | ", cells)} |";

    /// <summary>Two digits and a few zeros: the model knows no more than that.</summary>
    private static string Text(double number)
    {
        var unit = Math.Abs(number) < 100 ? 0 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))) - 1);
        var rounded = unit == 0 ? number : Math.Round(number / unit) * unit;
        return rounded.ToString(Math.Abs(rounded) < 10 ? "0.##" : "#,0", CultureInfo.InvariantCulture);
    }
}
