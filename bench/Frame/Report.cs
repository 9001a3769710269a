using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Bench.Frame;

/// <summary>Prints the figures of one benchmark and writes them to <c>artifacts/bench/NAME.json</c>.</summary>
internal sealed class Report(string benchmark)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    private readonly List<Metric> _metrics = [];

    /// <summary>Takes a figure that stands for itself.</summary>
    public void Add(string name, double value, string unit) => Add(new Metric(name, value, unit));

    /// <summary>Takes a figure beside its baseline.</summary>
    public void Add(string name, string unit, Comparison comparison) =>
        Add(new Metric(name, comparison.Value, unit, comparison.Baseline, comparison.Ratio));

    /// <summary>Says something that is no figure but helps to read one.</summary>
    public static void Note(string text) => Console.WriteLine("# " + text);

    /// <summary>Writes the file.</summary>
    public async Task Save()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "bench"));
        await using var file = File.Create(Path.Combine(folder.FullName, benchmark + ".json"));
        await JsonSerializer.SerializeAsync(file, new { Name = benchmark, Metrics = _metrics }, Json);
    }

    private void Add(Metric metric)
    {
        _metrics.Add(metric);
        var beside = metric is { Baseline: { } baseline, Ratio: { } ratio } ? $"  (baseline {Text(baseline)} {metric.Unit}, ratio {Text(ratio)})" : "";
        Console.WriteLine($"{benchmark}.{metric.Name} = {Text(metric.Value)} {metric.Unit}{beside}");
    }

    private static string Text(double number) => number.ToString(Math.Abs(number) < 100 ? "0.##" : "0", CultureInfo.InvariantCulture);
}
