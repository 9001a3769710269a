using System.Globalization;
using NetflixClone.Bench.Frame;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Bench.Startup;

/// <summary>How soon the product is ready, and what it weighs once it has come to rest.</summary>
internal sealed class StartupBenchmark : IBenchmark
{
    private const int Starts = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public string Name => "startup";

    public string About => "process start to ready with the demo catalogue, and resident memory at rest";

    public async Task Run(Report report)
    {
        using var data = new TemporaryFolder();
        var first = await ReadyAfter(data); // makes the database; later starts are what an operator sees every day
        Report.Note($"first start on an empty folder: {first:0.00} s");

        var ready = new List<double>();
        var resident = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            await using var product = await ProductProcess.Start(data.Path);
            ready.Add(product.ReadyAfter.TotalSeconds);
            resident.Add(await ResidentAtRest(product.Id));
            await product.Stop();
        }

        report.Add("ready", ready.Median(), "s");
        report.Add("idle_rss", resident.Median(), "MB");
    }

    private static async Task<double> ReadyAfter(TemporaryFolder data)
    {
        await using var product = await ProductProcess.Start(data.Path);
        await product.Stop();
        return product.ReadyAfter.TotalSeconds;
    }

    // at rest: the process has used next to no processor time over a while, so training in the background has ended
    private static async Task<double> ResidentAtRest(int process)
    {
        var before = await ProcessorTicks(process);
        await Eventually.Holds(async () =>
        {
            await Task.Delay(Rest);
            var now = await ProcessorTicks(process);
            var still = now - before <= 5; // hundredths of a second
            before = now;
            return still;
        });
        return await Resident(process);
    }

    private static async Task<double> Resident(int process)
    {
        var lines = await File.ReadAllLinesAsync($"/proc/{process}/status");
        var kilobytes = lines.First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    // fields 14 and 15 of proc(5) stat, counted after the name in parentheses, which may hold spaces
    private static async Task<long> ProcessorTicks(int process)
    {
        var stat = await File.ReadAllTextAsync($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
    }
}
