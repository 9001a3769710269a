using Microsoft.Extensions.Logging;

namespace NetflixClone.Streaming.Broker;

/// <summary>Publishes messages in the order in which they are handed over, a window of them at once, and tells of each when the broker has it for certain.</summary>
/// <remarks>
/// While the broker is away or takes nothing, messages wait here for <see cref="RabbitMqOptions.PublishTimeout"/> and then fail, so that whoever
/// keeps them knows; as soon as it is back they go out. No more than <see cref="MaxWaiting"/> wait: further ones fail at once.
/// </remarks>
internal sealed partial class RabbitMqPublisher : IAsyncDisposable
{
    /// <summary>The most messages that wait to be sent.</summary>
    public const int MaxWaiting = 16_384;

    private static readonly TimeSpan CheckEvery = TimeSpan.FromMilliseconds(250);

    private readonly RabbitMqConnection _connection;
    private readonly RabbitMqOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly Queue<Publication> _waiting = new(); // locked
    private readonly Task _running;
    private readonly ITimer _check;
    private volatile ConfirmedChannel? _channel;
    private int _awake;
    private volatile bool _isStopping;
    private bool _stopped;

    /// <summary>Publishes over a connection, which it starts.</summary>
    public RabbitMqPublisher(RabbitMqConnection connection, RabbitMqOptions options, StreamingMetrics metrics, TimeProvider clock, ILogger<RabbitMqPublisher> logger)
    {
        (_connection, _options, _clock, _logger) = (connection, options, clock, logger);
        metrics.ObserveInFlight(() => _channel?.InFlight ?? 0);
        connection.Changed += Wake;
        _running = Task.Run(Run);
        _check = clock.CreateTimer(_ => Check(), null, CheckEvery, CheckEvery);
        connection.Start();
    }

    /// <summary>Hands a message over; done when a queue of the broker has it for certain.</summary>
    /// <exception cref="BrokerUnavailableException">That is not so, or not known.</exception>
    public Task PublishAsync(Publication publication)
    {
        publication.Since = _clock.GetTimestamp();
        lock (_waiting)
        {
            if (_stopped)
            {
                throw new BrokerUnavailableException("The process is stopping and publishes no more.");
            }

            if (_waiting.Count >= MaxWaiting)
            {
                throw new BrokerUnavailableException($"{MaxWaiting} messages wait to be published already.");
            }

            _waiting.Enqueue(publication);
        }

        Wake();
        return publication.Done;
    }

    /// <summary>From now on nothing waits for a broker that is away: the process is about to stop, and would wait with it.</summary>
    public void WaitNoMore()
    {
        _isStopping = true;
        Check();
    }

    /// <summary>Fails what still waits: whoever keeps it publishes it another time.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_waiting)
        {
            if (_stopped)
            {
                return;
            }

            _stopped = true;
        }

        _connection.Changed -= Wake;
        await _stop.CancelAsync();
        await _check.DisposeAsync();
        await _running;
        var stopping = new BrokerUnavailableException("The process stops before a message was confirmed.");
        FailWaiting(stopping, _ => true);
        _channel?.Fail(stopping);
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _awake, 1) == 0)
        {
            _work.Release();
        }
    }

    private async Task Run()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _work.WaitAsync(_stop.Token);
                Volatile.Write(ref _awake, 0);
                await SendWaiting();
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // the loop ends
            }
            catch (Exception failure) // the connection was lost while a channel was opened on it; its next change wakes this loop again
            {
                LogNotOpened(failure);
            }
        }
    }

    private async Task SendWaiting()
    {
        while (IsAnyWaiting && !_connection.IsBlocked && await Channel() is { HasRoom: true } channel && Next() is { } publication)
        {
            EncodedMessage message;
            try
            {
                message = publication.Encode();
            }
            catch (Exception failure) // it can never be sent, and whoever handed it over has to know
            {
                publication.Failed(failure);
                continue;
            }

            await channel.Send(publication, message, _stop.Token);
        }
    }

    private async ValueTask<ConfirmedChannel?> Channel()
    {
        if (_channel is { IsOver: false } open)
        {
            return open;
        }

        var connection = _connection.Current;
        if (_channel is { } over && over.Connection == connection)
        {
            await over.Close();
        }

        return connection is not null
            ? _channel = await ConfirmedChannel.Open(connection, _options.ConfirmWindow, Wake, _stop.Token)
            : null;
    }

    private bool IsAnyWaiting
    {
        get
        {
            lock (_waiting)
            {
                return _waiting.Count > 0;
            }
        }
    }

    private Publication? Next()
    {
        lock (_waiting)
        {
            return _waiting.TryDequeue(out var next) ? next : null;
        }
    }

    /// <summary>Fails what has waited for too long, sent or not.</summary>
    private void Check()
    {
        var trouble = _connection.Trouble;
        var reason = trouble is null ? "The broker is slow" : $"The broker {trouble}";
        var waitsInVain = _isStopping && trouble is not null;
        FailWaiting(
            new BrokerUnavailableException($"A message was not sent in time ({_options.PublishTimeout}). {reason}."),
            publication => waitsInVain || IsLate(publication.Since));
        if (_channel is { IsOver: false, OldestSince: { } since } channel && IsLate(since))
        {
            channel.Fail(new BrokerUnavailableException($"A message was not confirmed within {_options.PublishTimeout}. {reason}."));
            if (!_connection.IsBlocked)
            {
                _connection.Abandon(channel.Connection, "messages were not confirmed in time");
            }
        }

        Wake();
    }

    private bool IsLate(long since) => _clock.GetElapsedTime(since) > _options.PublishTimeout;

    private void FailWaiting(Exception failure, Func<Publication, bool> which)
    {
        lock (_waiting)
        {
            while (_waiting.TryPeek(out var oldest) && which(oldest))
            {
                _waiting.Dequeue().Failed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A channel for publishing could not be opened")]
    private partial void LogNotOpened(Exception failure);
}
