using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;

namespace NetflixClone.EndToEnd.Faults;

/// <summary>The product on MySQL, RabbitMQ and Redis of its own, with a crowd that watches. Shared by the tests of faults, each of which leaves everything running.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>The name of the collection that shares it.</summary>
    public const string Collection = "site";

    private const int Watchers = 100;

    private MariaDbServer? _mariaDb;
    private RabbitMqServer? _rabbitMq;
    private RedisServer? _redis;
    private LastingProduct? _product;
    private Crowd? _crowd;

    public MariaDbServer MariaDb => _mariaDb ?? throw NotStarted();

    public RabbitMqServer RabbitMq => _rabbitMq ?? throw NotStarted();

    public RedisServer Redis => _redis ?? throw NotStarted();

    public LastingProduct Product => _product ?? throw NotStarted();

    public Crowd Crowd => _crowd ?? throw NotStarted();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _mariaDb = await MariaDbServer.StartAsync();
        _rabbitMq = await RabbitMqServer.StartAsync();
        _redis = await RedisServer.StartAsync();
        _product = await LastingProduct.StartAsync(
        [
            "--MySql:ConnectionString", MariaDb.ConnectionString(),
            "--RabbitMq:Endpoint", RabbitMq.Endpoint.OriginalString,
            "--Redis:Endpoint", Redis.Endpoint,
            .. Crowd.Settings,
        ]);
        _crowd = await Crowd.Gather(Product.Address, Watchers);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { _crowd, _product, _redis, _rabbitMq, _mariaDb })
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }

    private static InvalidOperationException NotStarted() => new("The site was not started.");
}

/// <summary>Shares one <see cref="Site"/>.</summary>
[CollectionDefinition(Site.Collection)]
public sealed class SiteCollection : ICollectionFixture<Site>;
