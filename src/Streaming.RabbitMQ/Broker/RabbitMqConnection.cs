using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Broker;

/// <summary>A connection to the broker that is made again, after growing pauses, whenever it is lost.</summary>
/// <remarks>
/// The client's own recovery is off: it would bring channels back under those who use them, with delivery tags and confirmations that mean
/// something else by then. Here, what was made from a lost connection is gone for good, and its user makes it anew from the next one.
/// Publishing and consuming each have a connection of their own, because a broker that is short of memory stops reading from those that publish.
/// </remarks>
internal sealed partial class RabbitMqConnection : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>How often the broker is asked for a sign of life, and how long it has for it: both together well before the client's heartbeats give up.</summary>
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(5);

    private readonly RabbitMqOptions _options;
    private readonly string _purpose;
    private readonly Func<IConnection, CancellationToken, Task> _declare;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource<IConnection> _opened = NewSource<IConnection>();
    private TaskCompletionSource<string> _lost = NewSource<string>();
    private volatile string? _blocked;
    private volatile string? _failure = "it has not been reached yet";
    private Task? _running;

    /// <summary>Connects once it is started.</summary>
    /// <param name="options">Where the broker is.</param>
    /// <param name="purpose">What the broker calls the connection.</param>
    /// <param name="declare">Declares, on each new connection, what its users rely on.</param>
    /// <param name="clock">Measures the pauses.</param>
    /// <param name="logger">Is told of what happens to the connection.</param>
    public RabbitMqConnection(
        RabbitMqOptions options, string purpose, Func<IConnection, CancellationToken, Task> declare, TimeProvider clock, ILogger<RabbitMqConnection> logger)
    {
        (_options, _purpose, _declare, _clock, _logger) = (options, purpose, declare, clock, logger);
    }

    /// <summary>Something changed: connected, lost, blocked or let go on.</summary>
    public event Action? Changed;

    /// <summary>The connection while there is one.</summary>
    public IConnection? Current => _opened.Task is { IsCompletedSuccessfully: true, Result: { IsOpen: true } connection } ? connection : null;

    /// <summary>Whether the broker asks not to publish for now.</summary>
    public bool IsBlocked => _blocked is not null;

    /// <summary>What keeps it from working, as the end of a sentence that begins with the broker; null when nothing does.</summary>
    public string? Trouble => Current is null ? $"cannot be reached: {_failure}" : _blocked is { } reason ? $"takes no messages for now: {reason}" : null;

    /// <summary>Begins to connect. Returns at once.</summary>
    public void Start()
    {
        lock (_lock)
        {
            _running ??= Task.Run(Run);
        }
    }

    /// <summary>Waits for a connection, so long at most.</summary>
    public async Task<IConnection?> WaitAsync(TimeSpan patience)
    {
        var opened = _opened.Task;
        if (!opened.IsCompleted)
        {
            await Task.WhenAny(opened, Task.Delay(patience, _clock, _stop.Token));
        }

        return Current;
    }

    /// <summary>Gives up a connection that does not answer any more.</summary>
    public void Abandon(IConnection connection, string why)
    {
        if (Current == connection)
        {
            _lost.TrySetResult(why);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        await _stop.CancelAsync();
        await (_running ?? Task.CompletedTask);
        _stop.Dispose();
    }

    private async Task Run()
    {
        var factory = new ConnectionFactory
        {
            Uri = _options.Endpoint ?? throw new InvalidOperationException("RabbitMq:Endpoint is not set."),
            ClientProvidedName = _purpose,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ContinuationTimeout = TimeSpan.FromSeconds(10),
        };
        for (var failures = 0; !_stop.IsCancellationRequested; failures++)
        {
            try
            {
                var connection = await factory.CreateConnectionAsync(_stop.Token);
                await Use(connection, () => failures = 0);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) // whatever keeps the broker away may be over at the next try
            {
                _failure = failure.InnerException?.Message ?? failure.Message;
                if (failures == 0)
                {
                    LogAway(_purpose, _failure);
                }
            }

            await Task.Delay(PauseAfter(failures), _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Offers a connection for as long as it lives.</summary>
    private async Task Use(IConnection connection, Action whenOpen)
    {
        var lost = _lost = NewSource<string>();
        _blocked = null;
        try
        {
            connection.ConnectionShutdownAsync += (_, reason) =>
            {
                lost.TrySetResult(reason.ReplyText);
                return Task.CompletedTask;
            };
            connection.ConnectionBlockedAsync += (_, blocked) =>
            {
                LogBlocked(_purpose, blocked.Reason);
                return lost == _lost ? Become(blocked.Reason) : Task.CompletedTask; // the last word of one that was given up would hold for ever
            };
            connection.ConnectionUnblockedAsync += (_, _) =>
            {
                LogUnblocked(_purpose);
                return lost == _lost ? Become(null) : Task.CompletedTask;
            };
            await _declare(connection, _stop.Token);
            if (!connection.IsOpen)
            {
                lost.TrySetResult("it was closed at once");
            }

            _opened.TrySetResult(connection);
            whenOpen();
            LogConnected(_purpose);
            Changed?.Invoke();
            _failure = await Lost(connection, lost);
            LogLost(_purpose, _failure);
        }
        finally
        {
            _opened = _opened.Task.IsCompleted ? NewSource<IConnection>() : _opened;
            _blocked = null;
            Changed?.Invoke();
            await Farewell.Say(connection.CloseAsync(200, "Goodbye", Farewell.Patience, abort: true, CancellationToken.None));
            await Farewell.Say(connection.DisposeAsync().AsTask());
        }
    }

    /// <summary>Why the connection was lost, once it is: it says so, somebody gives it up, or the broker shows no sign of life.</summary>
    /// <remarks>
    /// It must not be left to the client's heartbeats to find the latter out. They close the connection from a timer that nobody awaits, and when
    /// a channel is closed by its user at the same moment, what that throws ends the process (RabbitMQ.Client 7.1.2, HeartbeatReadTimerCallback).
    /// </remarks>
    private async Task<string> Lost(IConnection connection, TaskCompletionSource<string> lost)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: _stop.Token); // ends with the connection
        while (await Task.WhenAny(lost.Task, Task.Delay(AskEvery, _clock, _stop.Token)) != lost.Task)
        {
            _stop.Token.ThrowIfCancellationRequested();
            if (IsBlocked)
            {
                continue; // it reads nothing from this connection, and has said so
            }

            try
            {
                await channel.BasicQosAsync(0, 1, global: false, _stop.Token).WaitAsync(AskEvery, _clock, _stop.Token);
            }
            catch (TimeoutException)
            {
                lost.TrySetResult("it shows no sign of life");
            }
            catch (Exception failure) when (!_stop.IsCancellationRequested) // whatever the client throws when the connection ends under it
            {
                lost.TrySetResult(failure.Message);
            }
        }

        return await lost.Task;
    }

    private Task Become(string? blocked)
    {
        _blocked = blocked;
        Changed?.Invoke();
        return Task.CompletedTask;
    }

    /// <summary>Doubles with every failure, and differs from one process to the next, so that a broker that comes back is not met by all at once.</summary>
    private TimeSpan PauseAfter(int failures)
    {
        var longest = Math.Min(_options.LongestReconnectPause.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 16)));
        return TimeSpan.FromMilliseconds(longest * (0.5 + Random.Shared.NextDouble() / 2));
    }

    private static TaskCompletionSource<T> NewSource<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Purpose}: connected to the broker")]
    private partial void LogConnected(string purpose);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Purpose}: the broker cannot be reached: {Reason}; it is tried again until it can")]
    private partial void LogAway(string purpose, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Purpose}: the connection to the broker was lost: {Reason}")]
    private partial void LogLost(string purpose, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Purpose}: the broker takes no messages for now: {Reason}")]
    private partial void LogBlocked(string purpose, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Purpose}: the broker takes messages again")]
    private partial void LogUnblocked(string purpose);
}
