using NetflixClone.TestKit.Services;

namespace NetflixClone.Storage.Tests.MySql;

/// <summary>One MariaDB for all tests that do it no harm.</summary>
public sealed class MariaDb : IAsyncLifetime
{
    /// <summary>The tests that share it.</summary>
    public const string Collection = "MariaDB";

    private MariaDbServer? _server;

    public async Task InitializeAsync() => _server = await MariaDbServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>A store on a database of its own.</summary>
    internal MySqlStore NewStore(int writers = 2) => new(Server) { Writers = writers };

    /// <summary>The server itself.</summary>
    internal MariaDbServer Server => _server ?? throw new InvalidOperationException("The server was not started.");

    /// <summary>Names the collection.</summary>
    [CollectionDefinition(Collection)]
    public sealed class Definition : ICollectionFixture<MariaDb>;
}
