using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using NetflixClone.Storage.Groups;
using NetflixClone.Storage.State;

namespace NetflixClone.Storage.MySql;

/// <summary>Stores writes in groups: one thread, one connection, one transaction for all that gathered while the group before was stored.</summary>
/// <remarks>See docs/decisions/mysql-storage.md, also for what happens when the connection is lost at the worst moment.</remarks>
internal sealed partial class MySqlWriter : IDisposable
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private readonly MySqlAddress _address;
    private readonly MySqlAvailability _availability;
    private readonly StorageMetrics _metrics;
    private readonly ILogger _logger;
    private readonly WriteQueue<MySqlWrite> _queue;
    private readonly MySqlWriterSession _session;
    private readonly HashSet<StateKey> _keys = [];
    private readonly Thread _thread;
    private long _number;

    public MySqlWriter(MySqlAddress address, MySqlAvailability availability, MySqlOptions options, StorageMetrics metrics, ILogger logger)
    {
        _address = address;
        _availability = availability;
        _metrics = metrics;
        _logger = logger;
        _queue = new(options.QueueCapacity);
        _session = new(address);
        _thread = new(CommitGroups) { IsBackground = true, Name = "mysql writer" };
        _thread.Start();
    }

    /// <summary>How many wait.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Stores it; completes once it is durable, and fails with what kept it from that.</summary>
    public Task WriteAsync(MySqlWrite write)
    {
        var refusal = _availability.Refusal ?? _queue.TryAdd(write) switch
        {
            Admission.Taken => null,
            Admission.Closed => new StorageException("The store is closed."),
            _ => new StorageException($"{_address.Name} has more to write than it can.") { IsTransient = true },
        };
        if (refusal is not null)
        {
            write.Complete(refusal);
        }

        return write.Task;
    }

    /// <summary>Takes no more; what was queued is stored, and then its thread ends.</summary>
    public void Close() => _queue.Close();

    /// <summary>Stores what was queued, then ends the thread.</summary>
    public void Dispose()
    {
        Close();
        _thread.Join();
    }

    private void CommitGroups()
    {
        List<MySqlWrite> spare = [];
        while (_queue.TakeAll(spare) is { } taken)
        {
            for (var rest = CollectionsMarshal.AsSpan(taken); !rest.IsEmpty;)
            {
                var size = SizeOfDifferentKeys(rest[..Group.Size<MySqlWrite>(rest)]);
                Commit(rest[..size]);
                rest = rest[size..];
            }

            taken.Clear();
            spare = taken;
        }

        _session.Dispose(); // here, because a server that is silent is waited for: all writers at once, not one after another
    }

    /// <summary>A second change of the same state begins another group, so that within one their order does not matter.</summary>
    private int SizeOfDifferentKeys(ReadOnlySpan<MySqlWrite> group)
    {
        _keys.Clear();
        for (var i = 0; i < group.Length; i++)
        {
            if (group[i] is MySqlStateChange change && !_keys.Add(change.Key))
            {
                return i;
            }
        }

        return group.Length;
    }

    private void Commit(ReadOnlySpan<MySqlWrite> group)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            Store(group);
        }
        catch (Exception failure) // whatever it was, the group must hear of it and the thread must live on
        {
            var told = MySqlFailure.Of(failure, _address);
            _metrics.GroupFailed();
            if (told.IsTransient)
            {
                LogGroupRefused(group.Length, told.Message);
            }
            else
            {
                LogGroupFailed(group.Length, failure);
            }

            foreach (var write in group)
            {
                write.Complete(told);
            }

            return;
        }

        _metrics.GroupCommitted(group.Length, Stopwatch.GetElapsedTime(began));
        foreach (var write in group)
        {
            write.Complete(write.Refusal is { } refusal and not Orleans.Storage.InconsistentStateException ? MySqlFailure.Of(refusal, _address) : write.Refusal);
        }
    }

    /// <summary>Commits the group, trying again where that can help. Returns only when it is committed.</summary>
    private void Store(ReadOnlySpan<MySqlWrite> group)
    {
        var number = ++_number;
        var together = group.Length > 1;
        var isInDoubt = false;
        for (var attempt = 1; ; attempt++)
        {
            if (_availability.Refusal is { } refusal)
            {
                throw isInDoubt ? InDoubt(refusal) : refusal;
            }

            try
            {
                var session = _session.Open();
                if (isInDoubt && _session.LastCommitted() == number)
                {
                    return; // only the answer was lost
                }

                isInDoubt = false;
                if (!Run(session, group, together))
                {
                    _session.RollBack();
                    together = false;
                    continue;
                }

                isInDoubt = true;
                _session.Commit(number);
                return;
            }
            catch (Exception failure)
            {
                if (MySqlFailure.EndsSession(failure))
                {
                    _session.Close();
                }

                var told = MySqlFailure.Of(failure, _address);
                if (!_session.IsOpen && (failure is StorageException || MySqlFailure.IsSilence(failure)))
                {
                    _availability.Lost(told); // to ask once more would take as long again
                    throw isInDoubt ? InDoubt(told) : told;
                }

                if (_session.IsOpen)
                {
                    _session.RollBack();
                    if (MySqlFailure.IsOfTheServer(failure))
                    {
                        _session.Close(); // the address may lead to another server by now
                        throw told;
                    }

                    if (!together && !isInDoubt && !MySqlFailure.IsConflict(failure))
                    {
                        throw told;
                    }

                    together &= MySqlFailure.IsConflict(failure) && attempt < MostAttempts / 2;
                    Pause(attempt);
                }

                if (attempt >= MostAttempts)
                {
                    throw isInDoubt ? InDoubt(told) : told;
                }

                _metrics.GroupRetried();
                LogGroupRetried(group.Length, failure.Message);
            }
        }
    }

    private static bool Run(MySqlSession session, ReadOnlySpan<MySqlWrite> group, bool together)
    {
        var transaction = new GroupTransaction(session);
        foreach (var write in group)
        {
            write.Refusal = null;
        }

        if (together)
        {
            return transaction.RunTogether(group);
        }

        transaction.RunOneByOne(group);
        return true;
    }

    /// <summary>What a writer is told when the answer to its commit was lost.</summary>
    internal static StorageException InDoubt(StorageException failure) =>
        new($"{failure.Message} It is not known whether this was stored: read it again.", failure) { IsTransient = true };

    /// <summary>Lets the other transaction end first: 1 to 2 ms after the first attempt, twice as long after each.</summary>
    private static void Pause(int attempt)
    {
        var longest = TimeSpan.FromMilliseconds(1 << attempt);
        var pause = (longest < LongestPause ? longest : LongestPause) * (0.5 + (Random.Shared.NextDouble() / 2));
        using var never = new ManualResetEventSlim();
        never.Wait(pause);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A group of {Writes} writes could not be stored; each writer was told")]
    private partial void LogGroupFailed(int writes, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A group of {Writes} writes was not stored, and each writer was told so: {Why}")]
    private partial void LogGroupRefused(int writes, string why);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A group of {Writes} writes is tried again: {Why}")]
    private partial void LogGroupRetried(int writes, string why);
}
