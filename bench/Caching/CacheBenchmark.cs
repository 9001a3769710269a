using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetflixClone.Bench.Frame;
using NetflixClone.Caching;
using NetflixClone.Caching.Redis;
using NetflixClone.TestKit.Services;
using StackExchange.Redis;

namespace NetflixClone.Bench.Caching;

/// <summary>Finding values in Redis through our cache with 64 workers, beside a bare client that gets the same bytes from the same server.</summary>
internal sealed class CacheBenchmark : IBenchmark
{
    private const int Workers = 64;
    private const int Values = 1_000;
    private const int ValueBytes = 2_048; // about a poster
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    private static readonly string[] Ids = [.. Enumerable.Range(0, Values).Select(i => $"{i:x32}")];

    public string Name => "cache";

    public string About => "hits/s in Redis through the cache with 64 workers, beside a bare client's GET of the same bytes; and hits in the process";

    public async Task Run(Report report)
    {
        await using var server = await RedisServer.StartAsync();
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        await using var link = new RedisLink(
            Options.Create(new RedisOptions { Endpoint = server.Endpoint, CommandTimeout = TimeSpan.FromSeconds(10) }), new(meters), NullLogger<RedisLink>.Instance);
        if (!await link.ProbeAsync())
        {
            throw new InvalidOperationException("The private Redis does not answer.");
        }

        // nothing is kept in the process, so that every hit goes to Redis
        var store = new RedisStore(link);
        var far = await Filled(new(Options.Create(new CacheOptions { Megabytes = 0 }), new(meters), TimeProvider.System, store));
        var near = await Filled(new(Options.Create(new CacheOptions()), new(meters), TimeProvider.System, shared: null));
        using var bare = await Bare(server.Endpoint);
        var database = bare.GetDatabase();
        var names = Enumerable.Range(0, Values).Select(i => (RedisKey)store.NameOf(KeyOf(i))).ToArray();

        report.Add("hits", "hits/s", await Comparison.Interleave(
            Rounds,
            () => PerSecond(async i => (await far.GetAsync(KeyOf(i), MustBeThere)).Length),
            () => PerSecond(async i => ((byte[]?)await database.StringGetAsync(names[i]))?.Length ?? 0)));
        report.Add("near_hits", await PerSecond(async i => (await near.GetAsync(KeyOf(i), MustBeThere)).Length), "hits/s");
    }

    private static CacheKey KeyOf(int i) => new("poster", "0123456789abcdef01234567", Ids[i]);

    private static ValueTask<ReadOnlyMemory<byte>> MustBeThere() => throw new InvalidOperationException("A value was not found.");

    private static async Task<Cache> Filled(Cache cache)
    {
        for (var i = 0; i < Values; i++)
        {
            await cache.GetAsync(KeyOf(i), () => new(RandomNumberGenerator.GetBytes(ValueBytes)));
        }

        return cache;
    }

    private static async Task<ConnectionMultiplexer> Bare(string endpoint)
    {
        var bare = await ConnectionMultiplexer.ConnectAsync(endpoint);
        bare.PreserveAsyncOrder = false; // as ours
        return bare;
    }

    private static async Task<double> PerSecond(Func<int, Task<int>> get)
    {
        var began = TimeProvider.System.GetTimestamp();
        var hits = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => Work(worker))));
        return hits.Sum() / TimeProvider.System.GetElapsedTime(began).TotalSeconds;

        async Task<long> Work(int worker)
        {
            var done = 0L;
            for (var i = worker * (Values / Workers); TimeProvider.System.GetElapsedTime(began) < Round; i++, done++)
            {
                if (await get(i % Values) != ValueBytes)
                {
                    throw new InvalidOperationException("A value is not what was kept.");
                }
            }

            return done;
        }
    }
}
