using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NetflixClone.Storage.Sqlite;

/// <summary>The one database of the process: everything durable that grains and read models keep.</summary>
internal sealed partial class SqliteDatabase : IDatabase, IDisposable
{
    private readonly DataFolder _folder;
    private readonly NativeConnection _connection;
    private readonly GroupCommitWriter _writer;
    private readonly ReaderPool _readers;

    /// <summary>Opens it, making or migrating it where needed.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says why. An existing file was not touched.</exception>
    public SqliteDatabase(IOptions<StorageOptions> options, StorageMetrics metrics, ILogger<SqliteDatabase> logger)
    {
        _folder = DataFolder.Take(options.Value.Directory, TimeProvider.System);
        try
        {
            var path = Path.Combine(_folder.Path, DatabaseFile.Name);
            DatabaseFile.EnsureUsable(path, options.Value.CheckUpToMegabytes * 1024L * 1024);
            _connection = Open(path);
            _readers = new(path);
            _writer = new(_connection, metrics, logger);
            LogOpened(logger, path, Schema.Latest);
        }
        catch
        {
            _connection?.Dispose();
            _folder.Dispose();
            throw;
        }
    }

    /// <summary>Stores it together with what else waits; completes once it is on disk.</summary>
    public Task WriteAsync(SqliteWrite write) => _writer.WriteAsync(write);

    /// <inheritdoc/>
    public Task ProbeAsync() => WriteAsync(new RowWrite(connection => connection.Prepared("UPDATE cleared_state SET version = version").Run()));

    /// <inheritdoc cref="ReaderPool.Read"/>
    public TResult Read<TArgument, TResult>(TArgument argument, Func<NativeConnection, TArgument, TResult> read) => _readers.Read(argument, read);

    /// <summary>Stores what was queued, folds the journal into the file and lets the folder go.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _readers.Dispose();
        _connection.Dispose();
        _folder.Dispose();
    }

    private static NativeConnection Open(string path)
    {
        var connection = NativeConnection.OpenWriter(path);
        try
        {
            connection.Execute("""
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;           -- a commit is answered after its fsync
                PRAGMA wal_autocheckpoint = 4000;    -- pages: 16 MiB
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -16384;          -- KiB
                """);
            Schema.Migrate(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "State is kept in {Path}, schema {Schema}")]
    private static partial void LogOpened(ILogger logger, string path, int schema);
}
