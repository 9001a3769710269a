using System.Collections.Concurrent;

namespace NetflixClone.Storage.MySql;

/// <summary>A few threads that read, each on a connection of its own: the driver blocks its caller, and grains must not wait for threads of the pool.</summary>
internal sealed class MySqlReaders : IDisposable
{
    private readonly MySqlAddress _address;
    private readonly MySqlAvailability _availability;
    private readonly BlockingCollection<IRead> _waiting;
    private readonly List<Thread> _threads = [];

    public MySqlReaders(MySqlAddress address, MySqlAvailability availability, MySqlOptions options)
    {
        _address = address;
        _availability = availability;
        _waiting = new(options.QueueCapacity);
        for (var number = 0; number < options.Readers; number++)
        {
            var thread = new Thread(ReadOnAndOn) { IsBackground = true, Name = $"mysql reader {number}" };
            thread.Start();
            _threads.Add(thread);
        }
    }

    private interface IRead
    {
        void Run(MySqlSession session);

        void Fail(Exception failure);
    }

    /// <summary>Reads what is committed. It may be run again, after a connection that was lost.</summary>
    public Task<T> ReadAsync<T>(Func<MySqlSession, T> read)
    {
        var waiting = new Read<T>(read);
        if (_availability.Refusal is { } refusal)
        {
            return Task.FromException<T>(refusal);
        }

        try
        {
            return _waiting.TryAdd(waiting)
                ? waiting.Task
                : Task.FromException<T>(new StorageException($"{_address.Name} has more to read than it can.") { IsTransient = true });
        }
        catch (InvalidOperationException)
        {
            return Task.FromException<T>(new StorageException("The store is closed."));
        }
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _threads.ForEach(thread => thread.Join());
    }

    private void ReadOnAndOn()
    {
        MySqlSession? session = null;
        foreach (var read in _waiting.GetConsumingEnumerable())
        {
            Run(read, ref session);
        }

        session?.Dispose();
    }

    private void Run(IRead read, ref MySqlSession? session)
    {
        for (var mayRepeat = true; ; mayRepeat = false)
        {
            if (_availability.Refusal is { } refusal)
            {
                read.Fail(refusal);
                return;
            }

            var isFresh = session is not { IsOpen: true };
            try
            {
                session = isFresh ? Reopen(session) : session;
                read.Run(session!);
                return;
            }
            catch (Exception failure) // whatever it was, the caller must hear of it and the thread must live on
            {
                if (MySqlFailure.EndsSession(failure))
                {
                    session?.Dispose();
                }

                var wasLost = session is not { IsOpen: true };
                if (wasLost && mayRepeat && !isFresh && !MySqlFailure.IsSilence(failure))
                {
                    continue; // somebody ended this connection alone, perhaps long ago
                }

                var told = MySqlFailure.Of(failure, _address);
                if (wasLost)
                {
                    _availability.Lost(told);
                }

                read.Fail(told);
                return;
            }
        }
    }

    private MySqlSession Reopen(MySqlSession? lost)
    {
        lost?.Dispose();
        return new(_address);
    }

    private sealed class Read<T>(Func<MySqlSession, T> read) : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), IRead
    {
        public void Run(MySqlSession session) => TrySetResult(read(session));

        public void Fail(Exception failure) => TrySetException(failure);
    }
}
