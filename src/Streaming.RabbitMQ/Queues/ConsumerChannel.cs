using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace NetflixClone.Streaming.Queues;

/// <summary>A channel that reads one queue, from its opening to its end. What was not acknowledged by then comes again, in order, on the next one.</summary>
internal sealed partial class ConsumerChannel : AsyncDefaultBasicConsumer, IAsyncDisposable
{
    /// <summary>What is settled within this time is acknowledged together, unless it becomes much before: each frame costs the broker as much as many deliveries.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan GapsMayLast = TimeSpan.FromMilliseconds(100);

    private readonly Channel<RabbitMqBatch> _incoming = System.Threading.Channels.Channel.CreateUnbounded<RabbitMqBatch>(new() { SingleReader = true });
    private readonly Unsettled _unsettled = new(); // locked
    private readonly SemaphoreSlim _due = new(0);
    private readonly Func<ConsumerChannel, ulong, IReadOnlyBasicProperties, ReadOnlyMemory<byte>, Task<RabbitMqBatch?>> _read;
    private readonly int _prefetch;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly string _queue;
    private readonly SemaphoreSlim _acknowledging = new(1);
    private Task _acknowledgements = Task.CompletedTask;
    private Task _comes = Task.CompletedTask; // of the reader alone
    private volatile bool _over;
    private int _isDue;

    private ConsumerChannel(
        IChannel channel,
        string queue,
        int prefetch,
        Func<ConsumerChannel, ulong, IReadOnlyBasicProperties, ReadOnlyMemory<byte>, Task<RabbitMqBatch?>> read,
        TimeProvider clock,
        ILogger logger)
        : base(channel)
    {
        (_queue, _prefetch, _read, _clock, _logger) = (queue, prefetch, read, clock, logger);
    }

    /// <summary>What has come in. It completes when the channel is over; what is still in it then comes again.</summary>
    public ChannelReader<RabbitMqBatch> Incoming => _incoming.Reader;

    /// <summary>Completes when something has come in, or when the channel is over. A reader that stopped waiting is given the same again.</summary>
    public Task Comes() => _comes = _comes.IsCompleted ? Incoming.WaitToReadAsync().AsTask() : _comes;

    /// <summary>Whether everything that came on it comes again unless it was acknowledged.</summary>
    public bool IsOver => _over;

    /// <summary>Opens one, and the queue first if it is not there.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="queue">The queue's name.</param>
    /// <param name="prefetch">How many messages may be on their way.</param>
    /// <param name="read">Makes a batch of a message, or settles it otherwise.</param>
    /// <param name="clock">Measures the pauses between acknowledgements.</param>
    /// <param name="logger">Is told why it ended.</param>
    public static async Task<ConsumerChannel> Open(
        IConnection connection,
        string queue,
        int prefetch,
        Func<ConsumerChannel, ulong, IReadOnlyBasicProperties, ReadOnlyMemory<byte>, Task<RabbitMqBatch?>> read,
        TimeProvider clock,
        ILogger logger)
    {
        var opened = new ConsumerChannel(await connection.CreateChannelAsync(), queue, prefetch, read, clock, logger);
        try
        {
            await Broker.Topology.Declare(opened.Channel, queue, CancellationToken.None);
            await opened.Channel.BasicQosAsync(0, (ushort)prefetch, global: false);
            opened._acknowledgements = opened.Acknowledge();
            await opened.Channel.BasicConsumeAsync(queue, autoAck: false, opened);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey, IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!_over && await _read(this, deliveryTag, properties, body) is { } batch)
            {
                _incoming.Writer.TryWrite(batch);
            }
        }
        catch (Exception failure) // whatever it is, this message could not be dealt with now, and those behind it must not overtake it
        {
            LogNotDealtWith(failure, _queue);
            End();
        }
    }

    /// <inheritdoc/>
    protected override Task OnCancelAsync(string[] consumerTags, CancellationToken cancellationToken = default)
    {
        End(); // the queue was deleted, or the channel was closed
        return base.OnCancelAsync(consumerTags, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason)
    {
        End();
        return base.HandleChannelShutdownAsync(channel, reason);
    }

    /// <summary>A message needs to come no more; the broker is told soon. Once the channel is over, nobody can know: a batch had no events any more.</summary>
    public void Settle(ulong tag)
    {
        if (_over)
        {
            return;
        }

        lock (_unsettled)
        {
            _unsettled.Settle(tag);
        }

        Wake();
    }

    /// <summary>Reads no more. What is not acknowledged comes again.</summary>
    public void End()
    {
        _over = true;
        _incoming.Writer.TryComplete();
        Wake();
    }

    /// <summary>Ends it, tells the broker what was settled until then, and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        End();
        await _acknowledgements;
        await Flush(behindGaps: true);
        await Broker.Farewell.Say(Channel.CloseAsync(new ShutdownEventArgs(ShutdownInitiator.Application, 200, "Done"), abort: true, CancellationToken.None));
        await Broker.Farewell.Say(Channel.DisposeAsync().AsTask());
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _isDue, 1) == 0)
        {
            _due.Release();
        }
    }

    private async Task Acknowledge()
    {
        var (gap, since) = (0ul, _clock.GetTimestamp());
        while (!_over)
        {
            await _due.WaitAsync(Pending() > 0 ? GapsMayLast : Timeout.InfiniteTimeSpan);
            Volatile.Write(ref _isDue, 0);
            if (Pending() < _prefetch / 4)
            {
                await Task.Delay(Gather, _clock);
            }

            var lowest = Lowest;
            if (lowest != gap)
            {
                (gap, since) = (lowest, _clock.GetTimestamp());
            }

            await Flush(behindGaps: Pending() >= _prefetch / 2 || _clock.GetElapsedTime(since) > GapsMayLast);
        }
    }

    private ulong Lowest
    {
        get
        {
            lock (_unsettled)
            {
                return _unsettled.Lowest;
            }
        }
    }

    private int Pending()
    {
        lock (_unsettled)
        {
            return _unsettled.Pending;
        }
    }

    private async Task Flush(bool behindGaps)
    {
        await _acknowledging.WaitAsync();
        try
        {
            List<Acknowledgement> acknowledgements;
            lock (_unsettled)
            {
                acknowledgements = _unsettled.Take(behindGaps);
            }

            foreach (var (delivery, multiple) in acknowledgements)
            {
                if (Channel.IsOpen)
                {
                    await Channel.BasicAckAsync(delivery, multiple);
                }
            }
        }
        catch (Exception failure) // the channel is gone, and what was not acknowledged comes again
        {
            LogNotAcknowledged(failure, _queue);
            End();
        }
        finally
        {
            _acknowledging.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of {Queue} could not be dealt with; it comes again with those behind it")]
    private partial void LogNotDealtWith(Exception failure, string queue);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Messages of {Queue} could not be acknowledged; they come again")]
    private partial void LogNotAcknowledged(Exception failure, string queue);
}
