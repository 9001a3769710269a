using Microsoft.Extensions.DependencyInjection;
using MySql.Data.MySqlClient;
using NetflixClone.Storage.MySql;
using NetflixClone.Storage.Tests.Contract;
using NetflixClone.TestKit.Services;

namespace NetflixClone.Storage.Tests.MySql;

/// <summary>MySQL's dialect on a database of its own.</summary>
internal sealed class MySqlStore : Store
{
    public const int QueueCapacity = 3_000;

    private readonly MariaDbServer _server;
    private readonly string _database = $"test_{Guid.NewGuid():N}";

    public MySqlStore(MariaDbServer server)
    {
        _server = server;
        Utf8Mb3.EnsureKnown();
        Run(server.ConnectionString("mysql"), $"CREATE DATABASE {_database} CHARACTER SET utf8mb4");
    }

    public MySqlDatabase Database => Services.GetRequiredService<MySqlDatabase>();

    public string DatabaseName => _database;

    /// <summary>Where it is, with the product's defaults but for what a test wants otherwise.</summary>
    public MySqlOptions Options => new()
    {
        ConnectionString = _server.ConnectionString(_database).Replace($"Port={_server.Port}", $"Port={Port ?? _server.Port}", StringComparison.Ordinal) + ";User ID=" + User,
        Writers = Writers,
        QueueCapacity = QueueCapacity,
        Timeout = Timeout,
    };

    /// <summary>Another port than the server's own; to be said before its first use.</summary>
    public int? Port { get; init; }

    /// <summary>As whom it connects; root may do what others may not.</summary>
    public string User { get; init; } = "root";

    /// <summary>How many writers it has; to be said before its first use.</summary>
    public int Writers { get; init; } = 2;

    /// <summary>How long the server may take; longer than in the product, because a busy machine is no outage. To be said before its first use.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Another silo on the same database.</summary>
    public ServiceProvider Second() => Compose(AddStorage);

    public override object? Ask(string sql) => Run(_server.ConnectionString(_database), sql);

    /// <summary>Another connection, for a test that holds something on it.</summary>
    public MySqlConnection Connect()
    {
        var connection = new MySqlConnection(_server.ConnectionString(_database) + ";Pooling=false");
        connection.Open();
        return connection;
    }

    protected override void AddStorage(IServiceCollection services) => services.AddMySqlStorage(options =>
    {
        options.ConnectionString = Options.ConnectionString;
        options.Writers = Options.Writers;
        options.QueueCapacity = Options.QueueCapacity;
        options.Timeout = Options.Timeout;
    });

    private static object? Run(string connectionString, string sql)
    {
        using var connection = new MySqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        using var command = new MySqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
