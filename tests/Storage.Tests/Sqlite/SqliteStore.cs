using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Storage.Sqlite;
using NetflixClone.Storage.Tests.Contract;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Storage.Tests.Sqlite;

/// <summary>SQLite in a folder of its own.</summary>
internal sealed class SqliteStore : Store
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public string DatabasePath => Path.Combine(Folder, DatabaseFile.Name);

    public SqliteDatabase Database => Services.GetRequiredService<SqliteDatabase>();

    public static ServiceProvider Compose(string folder) => Compose(services => services.AddSqliteStorage(options => options.Directory = folder));

    public override object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }

    protected override void AddStorage(IServiceCollection services) => services.AddSqliteStorage(options => options.Directory = Folder);
}
