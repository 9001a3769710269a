using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.DeadLetters;
using NetflixClone.Streaming.Events;
using Orleans.Streams;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Queues;

/// <summary>One queue as this process reads it: from channel to channel, with what becomes of messages that nobody takes.</summary>
/// <remarks>
/// A message that was refused for <see cref="RabbitMqOptions.DeliveryTime"/> goes back to its queue together with all that is behind it, by ending
/// the channel: nothing of its stream may overtake it, because consumers take what is older than the last for a repetition. The broker counts
/// how often it came. See docs/decisions/rabbitmq-streams.md for when it becomes a dead letter.
/// </remarks>
internal sealed partial class Partition(
    string queue,
    RabbitMqConnection connection,
    RabbitMqOptions options,
    EventCodec codec,
    DeadLetterSender deadLetters,
    Progress progress,
    StreamingMetrics metrics,
    TimeProvider clock,
    ILogger<Partition> logger)
{
    /// <summary>How long a reader waits for something before it asks again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan BuryAgainAfter = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, RabbitMqBatch> _underWay = new();
    private readonly Lock _gate = new();
    private Task<ConsumerChannel?> _change = Task.FromResult<ConsumerChannel?>(null); // of the channel, the latest
    private ConsumerChannel? _channel;
    private long _number;
    private int _opened; // how many channels
    private volatile bool _closed;

    /// <summary>How many messages the broker sends ahead at most.</summary>
    public int Prefetch => options.Prefetch;

    /// <summary>What has come in, at most so many batches; waits a little when there is nothing, and for the broker when it is away.</summary>
    public async Task<IList<IBatchContainer>> Read(int most)
    {
        var batches = new List<IBatchContainer>();
        if (await Channel() is not { } channel)
        {
            return batches;
        }

        if (!channel.Incoming.TryPeek(out _))
        {
            await Task.WhenAny(channel.Comes(), Task.Delay(Patience, clock));
        }

        while ((most < 0 || batches.Count < most) && !channel.IsOver && channel.Incoming.TryRead(out var batch))
        {
            batches.Add(batch);
        }

        return batches;
    }

    /// <summary>Every consumer took the batch, unless it was given up before.</summary>
    public void Delivered(IBatchContainer batch)
    {
        if (Find(batch.SequenceToken) is { Delivery: { IsWithheld: false } delivery } && Settle(batch.SequenceToken, delivery))
        {
            progress.Taken(batch.StreamId);
            var published = MessageHeaders.Number(delivery.Properties, MessageHeaders.PublishedAt);
            metrics.Delivered(delivery.Events, published is { } at ? Math.Max(0, clock.GetUtcNow().ToUnixTimeMilliseconds() - at) : null);
        }
    }

    /// <summary>A consumer refused the batch for as long as it is tried: it comes again, or becomes a dead letter.</summary>
    public async Task GivenUp(StreamId stream, StreamSequenceToken token)
    {
        var delivery = Find(token)?.Delivery;
        if (delivery is { IsWithheld: true })
        {
            return; // another consumer has given it up
        }

        var refusals = progress.Refused(stream);
        if (delivery is null or { Channel.IsOver: true })
        {
            return; // it comes again anyway
        }

        delivery.IsWithheld = true;
        if (refusals.WhileOthersWereTaken >= options.DeliveryTries || (refusals.Count >= options.RedeliveryLimit && refusals.IsAlone))
        {
            await Bury(stream, delivery, new(DeadLetterReason.Refused, $"A consumer refused it {refusals.Count} times for {options.DeliveryTime}."));
            progress.Forget(stream);
            Settle(token, delivery);
        }
        else
        {
            LogComesAgain(stream, queue, refusals.Count);
            delivery.Channel.End();
        }
    }

    /// <summary>Reads from now on.</summary>
    public void Open() => _closed = false;

    /// <summary>Reads no more. The queue may be read elsewhere from then on.</summary>
    public Task Close()
    {
        _closed = true;
        return Change(async () =>
        {
            await LeaveChannel();
            return null;
        });
    }

    private Task<ConsumerChannel?> Channel() => _channel is { IsOver: false } open && !_closed ? Task.FromResult<ConsumerChannel?>(open) : Change(async () =>
    {
        if (_closed)
        {
            return null;
        }

        if (_channel is { IsOver: false } opened)
        {
            return opened;
        }

        await LeaveChannel();
        return await connection.WaitAsync(Patience) is { } current ? _channel = await Open(current) : null;
    });

    /// <summary>Opens or leaves the channel, one after another: a queue may be handed over while a reader opens it, who must not go on holding it then.</summary>
    private Task<ConsumerChannel?> Change(Func<Task<ConsumerChannel?>> change)
    {
        lock (_gate)
        {
            return _change = After(_change);
        }

        async Task<ConsumerChannel?> After(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            return await change();
        }
    }

    private async Task<ConsumerChannel?> Open(IConnection current)
    {
        try
        {
            _opened++;
            return await ConsumerChannel.Open(current, queue, options.Prefetch, Receive, clock, logger);
        }
        catch (Exception failure) // the connection was lost meanwhile, or the broker refuses the queue
        {
            LogNotOpened(failure, queue);
            await Task.Delay(Patience, clock);
            return null;
        }
    }

    private async Task<RabbitMqBatch?> Receive(ConsumerChannel channel, ulong tag, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        var delivery = new Delivery(channel, tag, properties, body.ToArray(), clock.GetTimestamp());
        if (delivery.CameBefore > 0)
        {
            metrics.Redelivered();
        }

        var unexplained = delivery.CameBefore - (_opened - 1); // it may have come on each channel before this one, and this process has lived through that
        if (unexplained > options.RedeliveryLimit)
        {
            await Bury(MessageHeaders.StreamOf(properties), delivery, new(DeadLetterReason.CameTooOften, $"It came {delivery.CameBefore + 1} times and was never settled."));
            return null;
        }

        try
        {
            var stream = MessageHeaders.StreamOf(properties) ?? throw new JsonException("It does not say to which stream it belongs.");
            var events = codec.Decode(properties.Type, body.Span);
            delivery.Activity = Tracing.Consume(stream, properties);
            var batch = new RabbitMqBatch(
                stream, events, Interlocked.Increment(ref _number), MessageHeaders.ContextOf(properties), delivery);
            delivery.Events = events.Count;
            _underWay[batch.SequenceToken.SequenceNumber] = batch;
            return batch;
        }
        catch (Exception failure) // whatever it is, it comes of what the message says
        {
            await Bury(MessageHeaders.StreamOf(properties), delivery, new(DeadLetterReason.Unreadable, failure.Message));
            return null;
        }
    }

    /// <summary>Moves a message to the dead letters, and only then settles it.</summary>
    /// <remarks>
    /// While the broker takes none, the message is held and tried again, until its channel is over. To end the channel instead would have those behind it
    /// come again and again as well, though nothing is wrong with them.
    /// </remarks>
    private async Task Bury(StreamId? stream, Delivery delivery, DeadLetterReason reason)
    {
        var name = stream?.ToString() ?? "no stream";
        for (var tries = 1; !delivery.Channel.IsOver && delivery.Channel.Channel.IsOpen; tries++)
        {
            try
            {
                await deadLetters.SendAsync(queue, delivery, reason);
                metrics.DeadLettered(reason.Code);
                LogDeadLetter(name, queue, reason.Detail);
                delivery.Channel.Settle(delivery.Tag);
                return;
            }
            catch (BrokerUnavailableException failure)
            {
                if (tries == 1)
                {
                    LogNotBuried(failure, name, queue);
                }

                await Task.Delay(BuryAgainAfter, clock);
            }
        }
    }

    private RabbitMqBatch? Find(StreamSequenceToken token) => _underWay.GetValueOrDefault(token.SequenceNumber);

    private bool Settle(StreamSequenceToken token, Delivery delivery)
    {
        if (!_underWay.TryRemove(token.SequenceNumber, out _))
        {
            return false;
        }

        delivery.Activity?.Stop();
        if (!delivery.IsWithheld)
        {
            delivery.Channel.Settle(delivery.Tag);
        }

        return !delivery.Channel.IsOver;
    }

    /// <summary>Ends the channel, if there is one, and drops what came on channels that are over.</summary>
    private async Task LeaveChannel()
    {
        if (_channel is not { } channel)
        {
            return;
        }

        _channel = null;
        await channel.DisposeAsync();
        foreach (var (number, batch) in _underWay)
        {
            if (batch.Delivery is { Channel.IsOver: true })
            {
                _underWay.TryRemove(number, out _);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of {Stream} was refused for too long; it goes back to {Queue} and comes again (refusal {Refusals})")]
    private partial void LogComesAgain(StreamId stream, string queue, int refusals);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of {Stream} in {Queue} became a dead letter: {Reason}")]
    private partial void LogDeadLetter(string stream, string queue, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of {Stream} in {Queue} could not be moved to the dead letters; it is held until it can")]
    private partial void LogNotBuried(Exception failure, string stream, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Queue} cannot be read; it is tried again")]
    private partial void LogNotOpened(Exception failure, string queue);
}
