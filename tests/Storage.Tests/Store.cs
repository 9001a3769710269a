using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.Members;
using NetflixClone.Storage.Sqlite;
using NetflixClone.Storage.State;
using NetflixClone.TestKit.Product;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests;

/// <summary>The real store in a folder of its own.</summary>
internal sealed class Store : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ServiceProvider? _services;

    public string Folder => _folder.Path;

    public string DatabasePath => Path.Combine(Folder, DatabaseFile.Name);

    public IServiceProvider Services => _services ??= Compose(Folder);

    public SqliteDatabase Database => Services.GetRequiredService<SqliteDatabase>();

    public IGrainStorage Grains => Services.GetRequiredService<IGrainStorage>();

    public IUnfinishedStates Unfinished => Services.GetRequiredService<IUnfinishedStates>();

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    public IMemberDirectory Members => Services.GetRequiredService<IMemberDirectory>();

    public IInteractionLog Interactions => Services.GetRequiredService<IInteractionLog>();

    public static ServiceProvider Compose(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<IJsonTypeInfoResolver>(TestStates.Default);
        services.AddSqliteStorage(options => options.Directory = folder);
        return services.BuildServiceProvider();
    }

    /// <summary>Closes it as a stopping host does; the next use opens it again.</summary>
    public void Close()
    {
        _services?.Dispose();
        _services = null;
    }

    /// <summary>Asks the file, past everything of ours.</summary>
    public object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        Close();
        _folder.Dispose();
    }
}
