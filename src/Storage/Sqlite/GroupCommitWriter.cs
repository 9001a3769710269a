using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using NetflixClone.Storage.Groups;

namespace NetflixClone.Storage.Sqlite;

/// <summary>Stores writes in groups: one thread, one transaction and one fsync for all that gathered while the group before was stored.</summary>
/// <remarks>Nothing waits for company: a lone write is committed at once. See docs/decisions/sqlite-group-commit.md.</remarks>
internal sealed partial class GroupCommitWriter : IDisposable
{
    private readonly NativeConnection _connection;
    private readonly StorageMetrics _metrics;
    private readonly ILogger _logger;
    private readonly WriteQueue<SqliteWrite> _queue = new();
    private readonly Thread _thread;

    public GroupCommitWriter(NativeConnection connection, StorageMetrics metrics, ILogger logger)
    {
        _connection = connection;
        _metrics = metrics;
        _logger = logger;
        _metrics.ObserveQueue(() => _queue.Count);
        _thread = new(CommitGroups) { IsBackground = true, Name = "storage writer" };
        _thread.Start();
    }

    /// <summary>Stores it; completes once it is on disk, and fails with what kept it from there.</summary>
    public Task WriteAsync(SqliteWrite write) => _queue.TryAdd(write) == Admission.Taken
        ? write.Task
        : Task.FromException(new StorageException("The store is closed."));

    /// <summary>Stores what was queued, then ends the thread.</summary>
    public void Dispose()
    {
        _queue.Close();
        _thread.Join();
    }

    private void CommitGroups()
    {
        List<SqliteWrite> spare = [];
        while (_queue.TakeAll(spare) is { } taken)
        {
            for (var rest = CollectionsMarshal.AsSpan(taken); !rest.IsEmpty;)
            {
                var size = Group.Size<SqliteWrite>(rest);
                Commit(rest[..size]);
                rest = rest[size..];
            }

            taken.Clear();
            spare = taken;
        }
    }

    private void Commit(ReadOnlySpan<SqliteWrite> group)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            _connection.Prepared("BEGIN IMMEDIATE").Run();
            foreach (var write in group)
            {
                Execute(write);
            }

            _connection.Prepared("COMMIT").Run();
        }
        catch (Exception failure) // whatever it was, the group must hear of it and the thread must live on
        {
            Fail(group, failure);
            return;
        }

        _metrics.GroupCommitted(group.Length, Stopwatch.GetElapsedTime(began));
        foreach (var write in group)
        {
            if (write.Refusal is { } refusal)
            {
                write.TrySetException(refusal);
            }
            else
            {
                write.TrySetResult();
            }
        }
    }

    private void Execute(SqliteWrite write)
    {
        try
        {
            write.Execute(_connection);
        }
        catch (Exception refusal) when (_connection.InTransaction) // SQLite undid that statement alone
        {
            write.Refusal = refusal;
        }
    }

    private void Fail(ReadOnlySpan<SqliteWrite> group, Exception failure)
    {
        _connection.RollBack();
        _metrics.GroupFailed();
        LogGroupFailed(group.Length, failure);
        foreach (var write in group)
        {
            write.TrySetException(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A group of {Writes} writes could not be stored; each writer was told")]
    private partial void LogGroupFailed(int writes, Exception failure);
}
