using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace NetflixClone.Streaming.Broker;

/// <summary>A channel whose messages the broker confirms, and those that it has not confirmed yet: a window of them at most.</summary>
/// <remarks>
/// One caller sends; confirmations come from the connection's own loop. The broker counts the messages of a channel from 1, and so does this.
/// A channel that fails fails everything in the window: whether those messages arrived is not known.
/// </remarks>
internal sealed class ConfirmedChannel
{
    private readonly IChannel _channel;
    private readonly Publication?[] _window;
    private readonly Action _moved;
    private readonly Lock _lock = new();
    private ulong _oldest = 1;
    private ulong _next = 1;
    private Exception? _failure;

    private ConfirmedChannel(IConnection connection, IChannel channel, int window, Action moved)
    {
        (Connection, _channel, _window, _moved) = (connection, channel, new Publication?[window], moved);
        channel.BasicAcksAsync += (_, ack) => Conclude(ack.DeliveryTag, ack.Multiple, publication => publication.Confirmed());
        channel.BasicNacksAsync += (_, nack) => Conclude(
            nack.DeliveryTag, nack.Multiple, publication => publication.Failed(new BrokerUnavailableException("The broker could not keep a message.")));
        channel.BasicReturnAsync += Returned;
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            Fail(new BrokerUnavailableException($"The channel was closed before a message was confirmed: {reason.ReplyText}"));
            return Task.CompletedTask;
        };
    }

    /// <summary>The connection that it was made from.</summary>
    public IConnection Connection { get; }

    /// <summary>Whether it can be used no more.</summary>
    public bool IsOver
    {
        get
        {
            lock (_lock)
            {
                return _failure is not null;
            }
        }
    }

    /// <summary>Whether one more message may be sent now.</summary>
    public bool HasRoom
    {
        get
        {
            lock (_lock)
            {
                return _next - _oldest < (ulong)_window.Length;
            }
        }
    }

    /// <summary>How many messages wait for their confirmation.</summary>
    public int InFlight
    {
        get
        {
            lock (_lock)
            {
                return (int)(_next - _oldest);
            }
        }
    }

    /// <summary>Since when the oldest message waits, in ticks of the clock; null when none does.</summary>
    public long? OldestSince
    {
        get
        {
            lock (_lock)
            {
                return _window[_oldest % (ulong)_window.Length]?.Since;
            }
        }
    }

    /// <summary>Opens one.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="window">How many messages may wait for their confirmation.</param>
    /// <param name="moved">Called when messages were concluded, or all failed.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ConfirmedChannel> Open(IConnection connection, int window, Action moved, CancellationToken cancellation)
    {
        var options = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false);
        return new(connection, await connection.CreateChannelAsync(options, cancellation), window, moved);
    }

    /// <summary>Sends a message; its publication completes later. There must be room.</summary>
    public async ValueTask Send(Publication publication, EncodedMessage message, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_failure is { } failure)
            {
                publication.Failed(failure);
                return;
            }

            message.Properties.CorrelationId = _next.ToString(CultureInfo.InvariantCulture); // by which it is known again when it is returned
            _window[_next++ % (ulong)_window.Length] = publication;
        }

        try
        {
            await _channel.BasicPublishAsync(publication.Exchange, publication.RoutingKey, mandatory: !publication.MayBeUnheard, message.Properties, message.Body, cancellation);
        }
        catch (Exception failure) // the broker may or may not have counted it: nothing on this channel can be matched from here on
        {
            Fail(new BrokerUnavailableException("A message could not be sent.", failure));
        }
    }

    /// <summary>Fails everything that is not confirmed. Nothing is sent on this channel any more.</summary>
    public void Fail(Exception failure)
    {
        lock (_lock)
        {
            _failure ??= failure;
            Take(_next - 1, multiple: true, publication => publication.Failed(failure));
        }

        _moved();
    }

    /// <summary>Closes it, once it is over, so that the connection keeps nothing of it.</summary>
    public Task Close() => _channel.CloseAsync(new ShutdownEventArgs(ShutdownInitiator.Application, 200, "Done"), abort: true, CancellationToken.None);

    private Task Conclude(ulong number, bool multiple, Action<Publication> conclude)
    {
        lock (_lock)
        {
            Take(number, multiple, conclude);
        }

        _moved();
        return Task.CompletedTask;
    }

    private void Take(ulong number, bool multiple, Action<Publication> conclude)
    {
        var size = (ulong)_window.Length;
        for (var current = multiple ? _oldest : number; current <= number && current < _next; current++)
        {
            if (current >= _oldest && _window[current % size] is { } publication)
            {
                _window[current % size] = null;
                conclude(publication);
            }
        }

        while (_oldest < _next && _window[_oldest % size] is null)
        {
            _oldest++;
        }
    }

    private Task Returned(object sender, BasicReturnEventArgs returned)
    {
        lock (_lock)
        {
            if (ulong.TryParse(returned.BasicProperties.CorrelationId, CultureInfo.InvariantCulture, out var number) && number >= _oldest && number < _next)
            {
                _window[number % (ulong)_window.Length]?.Returned(returned.ReplyText);
            }
        }

        return Task.CompletedTask;
    }
}
