using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetflixClone.Bench.Frame;
using NetflixClone.Grains;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Viewers;
using NetflixClone.Silo;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;

namespace NetflixClone.Bench.Streams;

/// <summary>The whole silo while its broker is dead and viewers go on: how soon all that they did goes out once it is back, and what it took in memory meanwhile.</summary>
internal sealed class OutboxRecoveryBenchmark : IBenchmark
{
    private const int Viewers = 1_000;
    private const int EventsEach = 100;
    private const int Callers = 64;

    public string Name => "outbox-recovery";

    public string About => "seconds to publish 100,000 events that 1,000 viewers' outboxes held while the broker was away, and the process's peak memory";

    public async Task Run(Report report)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "bench", $"outbox-recovery-{Guid.NewGuid():N}")).FullName; // a real disk
        try
        {
            await using var broker = await RabbitMqServer.StartAsync();
            await using var product = Product(folder, broker.Endpoint);
            await product.StartAsync();
            using var published = new Published();
            await broker.Kill();

            await Act(product.Services.GetRequiredService<IGrainFactory>());
            var outboxes = product.Services.GetRequiredService<OutboxMetrics>();
            Report.Note($"{outboxes.Grains} outboxes hold events, the oldest for {outboxes.Age.TotalSeconds:0} s");
            await broker.Start();
            var back = TimeProvider.System.GetTimestamp();
            await Eventually.Holds(() => outboxes.Grains == 0, TimeSpan.FromSeconds(40));

            report.Add("seconds", TimeProvider.System.GetElapsedTime(back).TotalSeconds, "s");
            report.Add("peak_rss", PeakMemory(), "MB");
            if (published.Events < Viewers * EventsEach)
            {
                throw new InvalidOperationException($"Only {published.Events} events were confirmed.");
            }

            await product.StopAsync(new CancellationToken(canceled: true));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WebApplication Product(string folder, Uri endpoint)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = folder,
            ["RabbitMq:Endpoint"] = endpoint.ToString(),
            ["Urls"] = "http://127.0.0.1:0",
        });
        builder.AddSilo();
        return builder.Build();
    }

    /// <summary>Each viewer gives and takes back ratings, one after another; each of them is acknowledged.</summary>
    private static Task Act(IGrainFactory grains) => Everybody.Acts(0, Viewers, Callers, async viewer =>
    {
        var grain = grains.GetGrain<IViewerGrain>(Key(viewer));
        for (var i = 0; i < EventsEach; i++)
        {
            await grain.Rate(new(new TitleId(Key(i % 7)), i / 7 % 2 == 0 ? Rating.Up : Rating.Down));
        }
    });

    private static Guid Key(int number) => new(number, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]);

    /// <summary>The most memory that this process, silo and callers in one, has held, in MB.</summary>
    private static double PeakMemory()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Counts what the broker has confirmed.</summary>
    private sealed class Published : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _events;

        public Published()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "streaming.published")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, events, _, _) => Interlocked.Add(ref _events, events));
            _listener.Start();
        }

        public long Events => Volatile.Read(ref _events);

        public void Dispose() => _listener.Dispose();
    }
}
