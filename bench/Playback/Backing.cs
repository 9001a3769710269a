using NetflixClone.TestKit.Services;

namespace NetflixClone.Bench.Playback;

/// <summary>What the measured product runs on beside its folder: nothing, or MySQL, RabbitMQ and Redis of its own.</summary>
internal sealed class Backing : IAsyncDisposable
{
    private readonly List<PrivateServer> _servers = [];

    /// <summary>The settings that lead the product to them.</summary>
    public string[] Settings { get; private set; } = [];

    public static async Task<Backing> Start(bool services)
    {
        var backing = new Backing();
        if (services)
        {
            var (mariaDb, rabbitMq, redis) = (await MariaDbServer.StartAsync(), await RabbitMqServer.StartAsync(), await RedisServer.StartAsync());
            backing._servers.AddRange([mariaDb, rabbitMq, redis]);
            backing.Settings =
            [
                "--MySql:ConnectionString", mariaDb.ConnectionString(), "--RabbitMq:Endpoint", rabbitMq.Endpoint.OriginalString, "--Redis:Endpoint", redis.Endpoint,
            ];
        }

        return backing;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }
}
