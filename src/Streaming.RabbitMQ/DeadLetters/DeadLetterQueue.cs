using System.Text;
using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.Events;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NetflixClone.Streaming.DeadLetters;

/// <summary>The dead letters of a stream provider, for those who look after them.</summary>
/// <remarks>Looking leaves them where they are, and makes no queue that is not there. Sending one back puts it behind what its stream's queue holds; consumers decide whether it still means something.</remarks>
public sealed class DeadLetterQueue(RabbitMqOptions options, string provider)
{
    private readonly Topology _topology = new(provider, options);

    /// <summary>The oldest dead letters, so many at most.</summary>
    /// <exception cref="BrokerUnavailableException">The broker cannot be reached.</exception>
    /// <exception cref="DeadLettersRefusedException">It has no such queue, or does not let this user at it.</exception>
    public Task<IReadOnlyList<DeadLetter>> ListAsync(int most, CancellationToken cancellationToken = default) => Connected<IReadOnlyList<DeadLetter>>(
        async connection =>
        {
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            await Find(channel, _topology.DeadLetters, nameof(RabbitMqOptions.QueuePrefix), cancellationToken);
            var letters = await Take(channel, most, cancellationToken);
            await PutBack(channel, cancellationToken);
            return [.. letters.Select(Describe)];
        },
        cancellationToken);

    /// <summary>Sends the oldest dead letters back to the queues of their streams, so many at most. Each leaves this queue only once its own has it for certain.</summary>
    /// <returns>How many were sent, and how many stay because they do not say to which stream they belong.</returns>
    /// <exception cref="BrokerUnavailableException">The broker cannot be reached.</exception>
    /// <exception cref="DeadLettersRefusedException">It has not all the queues, or does not let this user at them.</exception>
    public Task<(int Sent, int Kept)> ReplayAsync(int most, CancellationToken cancellationToken = default) => Connected(
        async connection =>
        {
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
            await Find(channel, _topology.DeadLetters, nameof(RabbitMqOptions.QueuePrefix), cancellationToken);
            foreach (var queue in _topology.Queues)
            {
                await Find(channel, queue, nameof(RabbitMqOptions.Partitions), cancellationToken);
            }

            var letters = await Take(channel, most, cancellationToken); // all first: one that is buried again at once is not to be met a second time
            var sent = 0;
            foreach (var letter in letters)
            {
                if (MessageHeaders.StreamOf(letter.BasicProperties) is { } stream)
                {
                    var queue = _topology.NameOf(_topology.Mapper.GetQueueForStream(stream));
                    await SendBack(channel, queue, letter, sent, cancellationToken);
                    await channel.BasicAckAsync(letter.DeliveryTag, multiple: false, cancellationToken);
                    sent++;
                }
            }

            await PutBack(channel, cancellationToken);
            return (sent, letters.Count - sent);
        },
        cancellationToken);

    private async Task SendBack(IChannel channel, string queue, BasicGetResult letter, int sent, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.PublishTimeout);
        try
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, WithoutDeath(letter.BasicProperties), letter.Body, limit.Token);
        }
        catch (Exception failure) when (failure is PublishException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new BrokerUnavailableException(
                $"RabbitMQ did not confirm a dead letter within {options.PublishTimeout}: it stays, though it may have been sent back, and so do those after it. {sent} were sent back before it.", failure);
        }
    }

    /// <summary>Makes sure that a queue is there; it is the server that makes it.</summary>
    /// <param name="channel">Where to ask.</param>
    /// <param name="queue">Its name.</param>
    /// <param name="setting">The setting that is not the server's when it is missing.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    private static async Task Find(IChannel channel, string queue, string setting, CancellationToken cancellationToken)
    {
        try
        {
            await channel.QueueDeclarePassiveAsync(queue, cancellationToken);
        }
        catch (OperationInterruptedException failure) when (failure.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            throw new DeadLettersRefusedException($"There is no queue {queue}: is {RabbitMqOptions.Section}:{setting} the server's?", failure);
        }
    }

    /// <summary>Takes the oldest letters, without acknowledging them.</summary>
    private async Task<List<BasicGetResult>> Take(IChannel channel, int most, CancellationToken cancellationToken)
    {
        var letters = new List<BasicGetResult>();
        while (letters.Count < most && await channel.BasicGetAsync(_topology.DeadLetters, autoAck: false, cancellationToken) is { } letter)
        {
            letters.Add(letter);
        }

        return letters;
    }

    /// <summary>Puts back what was not acknowledged, so that it is there for whoever looks next; by itself it would come back some time after the connection is gone.</summary>
    private static async Task PutBack(IChannel channel, CancellationToken cancellationToken)
    {
        await channel.BasicNackAsync(0, multiple: true, requeue: true, cancellationToken); // 0: all that came on the channel
        await channel.CloseAsync(cancellationToken);
    }

    /// <summary>Does something on a connection of its own.</summary>
    private async Task<T> Connected<T>(Func<IConnection, Task<T>> act, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory
        {
            Uri = options.Endpoint ?? throw new InvalidOperationException("RabbitMq:Endpoint is not set."),
            ClientProvidedName = "NetflixClone dead letters",
            AutomaticRecoveryEnabled = false,
            ContinuationTimeout = options.PublishTimeout,
        };
        try
        {
            await using var connection = await factory.CreateConnectionAsync(cancellationToken);
            return await act(connection);
        }
        catch (BrokerUnreachableException failure)
        {
            throw new BrokerUnavailableException($"RabbitMQ cannot be reached: {failure.InnerException?.Message ?? failure.Message}", failure);
        }
        catch (OperationInterruptedException failure) when (failure.ShutdownReason?.ReplyCode == Constants.AccessRefused)
        {
            throw new DeadLettersRefusedException($"RabbitMQ refuses it: {failure.ShutdownReason.ReplyText}.", failure);
        }
        catch (OperationInterruptedException failure)
        {
            throw new BrokerUnavailableException($"RabbitMQ broke it off: {failure.ShutdownReason?.ReplyText ?? failure.Message}.", failure);
        }
    }

    private static DeadLetter Describe(BasicGetResult message)
    {
        var properties = message.BasicProperties;
        var stream = MessageHeaders.StreamOf(properties) is { } id ? id.ToString() : null;
        return new(
            stream,
            properties.Type,
            MessageHeaders.Text(properties, DeadLetterHeaders.Reason) ?? "unknown",
            MessageHeaders.Text(properties, DeadLetterHeaders.Detail) ?? "",
            MessageHeaders.Number(properties, DeadLetterHeaders.Deliveries) ?? 0,
            DateTimeOffset.FromUnixTimeMilliseconds(MessageHeaders.Number(properties, DeadLetterHeaders.At) ?? 0),
            Encoding.UTF8.GetString(message.Body.Span));
    }

    private static BasicProperties WithoutDeath(IReadOnlyBasicProperties properties)
    {
        var headers = new Dictionary<string, object?>(properties.Headers ?? new Dictionary<string, object?>());
        foreach (var header in DeadLetterHeaders.All.Append(MessageHeaders.DeliveryCount))
        {
            headers.Remove(header);
        }

        return new BasicProperties(properties) { Headers = headers };
    }
}
