using Microsoft.Extensions.Logging;

namespace NetflixClone.Storage.MySql;

/// <summary>Whether the server answers. While it does not, everything is refused at once instead of each waiting for its own timeout, and a thread asks until it is back.</summary>
internal sealed partial class MySqlAvailability : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly MySqlAddress _address;
    private readonly ILogger _logger;
    private readonly object _lock = new();
    private readonly Thread _thread;
    private volatile StorageException? _failure;
    private bool _closed;

    public MySqlAvailability(MySqlAddress address, ILogger logger)
    {
        _address = address;
        _logger = logger;
        _thread = new(AskWhileAway) { IsBackground = true, Name = "mysql availability" };
        _thread.Start();
    }

    /// <summary>What to tell whoever wants something now; null while the server answers.</summary>
    public StorageException? Refusal => _failure is { } failure ? new(failure.Message, failure) { IsTransient = failure.IsTransient } : null;

    /// <summary>The server did not answer.</summary>
    public void Lost(StorageException failure)
    {
        lock (_lock)
        {
            if (_failure is not null || _closed)
            {
                return;
            }

            _failure = failure;
            Monitor.Pulse(_lock);
        }

        LogAway(failure.Message);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.Pulse(_lock);
        }

        _thread.Join();
    }

    private void AskWhileAway()
    {
        var pause = FirstPause;
        while (WaitUntilAway(pause))
        {
            try
            {
                using (new MySqlSession(_address))
                {
                }

                _failure = null;
                pause = FirstPause;
                LogBack(_address.Name);
            }
            catch (StorageException failure)
            {
                _failure = failure;
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <summary>Waits until there is something to ask for, or for a pause while there still is; false once closed.</summary>
    private bool WaitUntilAway(TimeSpan pause)
    {
        lock (_lock)
        {
            if (_failure is not null && !_closed)
            {
                Monitor.Wait(_lock, pause);
            }

            while (_failure is null && !_closed)
            {
                Monitor.Wait(_lock);
            }

            return !_closed;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why} What needs it is refused until it answers")]
    private partial void LogAway(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Database} answers again")]
    private partial void LogBack(string database);
}
