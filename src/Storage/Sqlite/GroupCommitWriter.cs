using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace NetflixClone.Storage.Sqlite;

/// <summary>Stores writes in groups: one thread, one transaction and one fsync for all that gathered while the group before was stored.</summary>
/// <remarks>Nothing waits for company: a lone write is committed at once. See docs/decisions/sqlite-group-commit.md.</remarks>
internal sealed partial class GroupCommitWriter : IDisposable
{
    /// <summary>The most writes of one transaction.</summary>
    public const int MaxWrites = 1_024;

    /// <summary>The most bytes of one transaction, so that the journal stays small; a single larger write goes alone.</summary>
    public const int MaxBytes = 4 << 20;

    private readonly NativeConnection _connection;
    private readonly StorageMetrics _metrics;
    private readonly ILogger _logger;
    private readonly WriteQueue _queue = new();
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
    public Task WriteAsync(Write write) => _queue.TryAdd(write)
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
        List<Write> spare = [];
        while (_queue.TakeAll(spare) is { } taken)
        {
            for (var rest = CollectionsMarshal.AsSpan(taken); !rest.IsEmpty;)
            {
                var size = GroupSize(rest);
                Commit(rest[..size]);
                rest = rest[size..];
            }

            taken.Clear();
            spare = taken;
        }
    }

    private static int GroupSize(ReadOnlySpan<Write> waiting)
    {
        var bytes = 0L;
        for (var i = 0; i < waiting.Length && i < MaxWrites; i++)
        {
            bytes += waiting[i].Bytes;
            if (bytes > MaxBytes)
            {
                return Math.Max(i, 1);
            }
        }

        return Math.Min(waiting.Length, MaxWrites);
    }

    private void Commit(ReadOnlySpan<Write> group)
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

    private void Execute(Write write)
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

    private void Fail(ReadOnlySpan<Write> group, Exception failure)
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
