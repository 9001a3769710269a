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

    private Backing? _backing;
    private LastingProduct? _product;
    private Crowd? _crowd;

    public MariaDbServer MariaDb => Backing.MariaDb;

    public RabbitMqServer RabbitMq => Backing.RabbitMq;

    public RedisServer Redis => Backing.Redis;

    public LastingProduct Product => _product ?? throw NotStarted();

    public Crowd Crowd => _crowd ?? throw NotStarted();

    private Backing Backing => _backing ?? throw NotStarted();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        _backing = await Backing.StartAsync();
        _product = await LastingProduct.StartAsync([.. Backing.Settings, .. Crowd.Settings]);
        _crowd = await Crowd.Gather(Product.Address, Watchers);
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { _crowd, _product, _backing })
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
