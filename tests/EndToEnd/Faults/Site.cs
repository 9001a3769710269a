using System.Globalization;
using NetflixClone.TestKit.Load;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;

namespace NetflixClone.EndToEnd.Faults;

/// <summary>The product on MySQL, RabbitMQ and Redis of its own, with a crowd that watches. Shared by the tests of faults, each of which leaves everything running.</summary>
public sealed class Site : IAsyncLifetime, IDisposable
{
    /// <summary>The name of the collection that shares it.</summary>
    public const string Collection = "site";

    private const int Watchers = 100;

    private readonly TemporaryFolder _data = new();
    private readonly Uri _address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}"));
    private MariaDbServer? _mariaDb;
    private RabbitMqServer? _rabbitMq;
    private RedisServer? _redis;
    private ProductProcess? _product;
    private Crowd? _crowd;

    public MariaDbServer MariaDb => _mariaDb ?? throw NotStarted();

    public RabbitMqServer RabbitMq => _rabbitMq ?? throw NotStarted();

    public RedisServer Redis => _redis ?? throw NotStarted();

    public ProductProcess Product => _product ?? throw NotStarted();

    public Crowd Crowd => _crowd ?? throw NotStarted();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _mariaDb = await MariaDbServer.StartAsync();
        _rabbitMq = await RabbitMqServer.StartAsync();
        _redis = await RedisServer.StartAsync();
        await StartProduct();
        _crowd = await Crowd.Gather(_address, Watchers);
    }

    /// <summary>Starts the product, which was killed, at the same address.</summary>
    public async Task StartProduct()
    {
        if (_product is not null)
        {
            await _product.DisposeAsync();
        }

        _product = await ProductProcess.Start(
            _data.Path,
            [
                "--urls", _address.OriginalString,
                "--MySql:ConnectionString", MariaDb.ConnectionString(),
                "--RabbitMq:Endpoint", RabbitMq.Endpoint.OriginalString,
                "--Redis:Endpoint", Redis.Endpoint,
                .. Crowd.Settings,
            ]);
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

    /// <inheritdoc />
    public void Dispose() => _data.Dispose();

    private static InvalidOperationException NotStarted() => new("The site was not started.");
}

/// <summary>Shares one <see cref="Site"/>.</summary>
[CollectionDefinition(Site.Collection)]
public sealed class SiteCollection : ICollectionFixture<Site>;
