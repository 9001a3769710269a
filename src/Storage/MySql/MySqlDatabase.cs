using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NetflixClone.Storage.MySql;

/// <summary>The database of every process that shares it: everything durable that grains and read models keep.</summary>
internal sealed partial class MySqlDatabase : IDatabase, IDisposable
{
    private readonly MySqlAvailability _availability;
    private readonly MySqlWriter[] _writers;
    private readonly MySqlReaders _readers;

    /// <summary>Opens it, making or migrating its tables where needed.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says why.</exception>
    public MySqlDatabase(IOptions<MySqlOptions> options, StorageMetrics metrics, ILogger<MySqlDatabase> logger)
    {
        var address = new MySqlAddress(options.Value);
        var schema = Migrate(address);
        LogOpened(logger, address.Name, schema);
        _availability = new(address, logger);
        _readers = new(address, _availability, options.Value);
        _writers = [.. Enumerable.Range(0, options.Value.Writers).Select(_ => new MySqlWriter(address, _availability, options.Value, metrics, logger))];
        metrics.ObserveQueue(() => _writers.Sum(writer => writer.Waiting));
    }

    /// <summary>Stores it together with what else waits; completes once it is durable.</summary>
    public Task WriteAsync(MySqlWrite write) => _writers[(uint)write.Shard % (uint)_writers.Length].WriteAsync(write);

    /// <inheritdoc cref="MySqlReaders.ReadAsync"/>
    public Task<T> ReadAsync<T>(Func<MySqlSession, T> read) => _readers.ReadAsync(read);

    /// <inheritdoc/>
    public Task ProbeAsync() => Task.WhenAll(_writers.Select(writer => writer.WriteAsync(new MySqlRowWrite(0, _ => { })))); // each writes its mark

    /// <summary>Stores what was queued, then lets its connections go.</summary>
    public void Dispose()
    {
        Array.ForEach(_writers, writer => writer.Close());
        Array.ForEach(_writers, writer => writer.Dispose());
        _readers.Dispose();
        _availability.Dispose();
    }

    private static int Migrate(MySqlAddress address)
    {
        using var session = new MySqlSession(address);
        try
        {
            return MySqlSchema.Migrate(session, address, MySqlSchema.Scripts);
        }
        catch (Exception failure)
        {
            throw MySqlFailure.Of(failure, address);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "State is kept here, schema {Schema}: {Database}")]
    private static partial void LogOpened(ILogger logger, string database, int schema);
}
