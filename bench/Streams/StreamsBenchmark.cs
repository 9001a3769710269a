using NetflixClone.Bench.Engine;
using NetflixClone.Bench.Frame;
using NetflixClone.Bench.Playback;
using NetflixClone.TestKit.Services;
using Orleans.Streams;

namespace NetflixClone.Bench.Streams;

/// <summary>Events through RabbitMQ from publishers to grains, beside the client alone on the same kind of queues.</summary>
internal sealed class StreamsBenchmark : IBenchmark
{
    private const int Streams = 1_000;
    private const int Publishers = 512; // twice the window, so that it is always full
    private const int Window = 256;
    private const int Prefetch = 256;
    private const int Partitions = 8;
    private const int Rounds = 3;
    private const int Rate = 1_000;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Paced = TimeSpan.FromSeconds(8);

    public string Name => "streams";

    public string About => "events/s through RabbitMQ into grains, confirmed and consumed, beside the bare client; p99 from publish to grain at 1,000/s";

    public async Task Run(Report report)
    {
        await using var broker = await RabbitMqServer.StartAsync();
        var taken = new Taken();
        await using var silo = await StreamingSilo.Start(broker, taken, Window, Prefetch, Partitions);
        await using (var bare = await BareBroker.Open(broker, Window, Prefetch, Partitions))
        {
            report.Add("throughput", "events/s", await Comparison.Interleave(Rounds, () => Ours(silo, taken), () => bare.Run(Round)));
        }

        report.Add("p99", (await Latencies(silo, taken)).Percentile(0.99), "ms");
    }

    private static async Task<double> Ours(LocalSilo silo, Taken taken)
    {
        var (began, before) = (TimeProvider.System.GetTimestamp(), taken.Count);
        var published = await Task.WhenAll(Enumerable.Range(0, Publishers).Select(publisher => Task.Run(() => Publish(publisher))));
        await taken.Reaches(before + published.Sum());
        return published.Sum() / TimeProvider.System.GetElapsedTime(began).TotalSeconds;

        async Task<long> Publish(int publisher)
        {
            var sent = 0L;
            for (; TimeProvider.System.GetElapsedTime(began) < Round; sent++)
            {
                await Stream(silo, publisher + sent * Publishers).OnNextAsync(BenchEvent.At(began));
            }

            return sent;
        }
    }

    private static async Task<IReadOnlyList<double>> Latencies(LocalSilo silo, Taken taken)
    {
        taken.KeepsLatencies = true;
        var before = taken.Count;
        var published = await Pace.Hold(Streams / 10, Rate, Paced, (sender, due) => Stream(silo, sender).OnNextAsync(BenchEvent.At(due)));
        await taken.Reaches(before + published.Length);
        return taken.Latencies;
    }

    private static IAsyncStream<BenchEvent> Stream(LocalSilo silo, long number) =>
        silo.Client.GetStreamProvider("bench").GetStream<BenchEvent>(StreamId.Create(TakingGrain.Namespace, number % Streams));
}
