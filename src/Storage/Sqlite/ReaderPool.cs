using System.Collections.Concurrent;

namespace NetflixClone.Storage.Sqlite;

/// <summary>Connections that only read, each with its prepared statements; they see what is committed and never wait for the writer.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private static readonly int Kept = Math.Max(4, Environment.ProcessorCount * 2);

    private readonly ConcurrentBag<NativeConnection> _idle = [];
    private volatile bool _closed;

    /// <summary>Reads on a connection of its own.</summary>
    /// <remarks>On the caller's thread: a row that is in memory takes a few microseconds, less than a change of threads.</remarks>
    public TResult Read<TArgument, TResult>(TArgument argument, Func<NativeConnection, TArgument, TResult> read)
    {
        if (_closed)
        {
            throw new StorageException("The store is closed.");
        }

        if (!_idle.TryTake(out var connection))
        {
            connection = NativeConnection.OpenReader(path);
        }

        try
        {
            return read(connection, argument);
        }
        finally
        {
            if (_closed || _idle.Count >= Kept)
            {
                connection.Dispose();
            }
            else
            {
                _idle.Add(connection);
            }
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }
}
