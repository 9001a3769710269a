using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetflixClone.Streaming.Broker;

namespace NetflixClone.Streaming;

/// <summary>Asks the broker now and then how much its queues hold.</summary>
internal sealed partial class QueueDepths(BrokerConnections broker, StreamingMetrics metrics, TimeProvider clock, ILogger<QueueDepths> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await AskAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested) // the broker went away; there is a next time
            {
                LogNotAsked(failure);
            }
        }
    }

    /// <summary>Asks once, if the broker is there.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        if (broker.Consuming.Current is not { } connection)
        {
            return;
        }

        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        foreach (var queue in broker.Topology.Queues.Append(broker.Topology.DeadLetters))
        {
            var found = await channel.QueueDeclarePassiveAsync(queue, cancellation);
            metrics.QueueHolds(queue, found.MessageCount);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The broker could not be asked how much its queues hold")]
    private partial void LogNotAsked(Exception failure);
}
