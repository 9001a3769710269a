namespace NetflixClone.TestKit.Services;

/// <summary>A MariaDB, a RabbitMQ and a Redis for one product or one cluster of it.</summary>
public sealed class Backing : IAsyncDisposable
{
    private Backing(MariaDbServer mariaDb, RabbitMqServer rabbitMq, RedisServer redis) => (MariaDb, RabbitMq, Redis) = (mariaDb, rabbitMq, redis);

    public MariaDbServer MariaDb { get; }

    public RabbitMqServer RabbitMq { get; }

    public RedisServer Redis { get; }

    /// <summary>The command line that leads the product to them.</summary>
    public string[] Settings =>
    [
        "--MySql:ConnectionString", MariaDb.ConnectionString(),
        "--RabbitMq:Endpoint", RabbitMq.Endpoint.OriginalString,
        "--Redis:Endpoint", Redis.Endpoint,
    ];

    /// <summary>Starts all three, or leaves nothing behind.</summary>
    public static async Task<Backing> StartAsync()
    {
        var started = new Stack<PrivateServer>();
        try
        {
            var mariaDb = await MariaDbServer.StartAsync();
            started.Push(mariaDb);
            var rabbitMq = await RabbitMqServer.StartAsync();
            started.Push(rabbitMq);
            return new(mariaDb, rabbitMq, await RedisServer.StartAsync());
        }
        catch
        {
            foreach (var server in started)
            {
                await server.DisposeAsync();
            }

            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await RabbitMq.DisposeAsync();
        await MariaDb.DisposeAsync();
    }
}
