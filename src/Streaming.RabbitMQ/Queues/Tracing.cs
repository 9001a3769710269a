using System.Diagnostics;
using NetflixClone.Streaming.Events;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Queues;

/// <summary>Spans of consumption, which go on with the trace of whoever published.</summary>
internal static class Tracing
{
    private static readonly ActivitySource Source = new("NetflixClone.Streaming");

    /// <summary>Begins the span of a message; null while nobody traces it.</summary>
    public static Activity? Consume(StreamId stream, IReadOnlyBasicProperties properties)
    {
        if (!Source.HasListeners() || !ActivityContext.TryParse(
            MessageHeaders.Text(properties, MessageHeaders.TraceParent), MessageHeaders.Text(properties, MessageHeaders.TraceState), isRemote: true, out var parent))
        {
            return null;
        }

        var before = Activity.Current;
        var activity = Source.StartActivity("process " + stream.GetNamespace(), ActivityKind.Consumer, parent);
        Activity.Current = before; // it goes on where the batch is taken
        return activity;
    }

    /// <summary>Begins the span of a consumer that takes a message's events, as part of the span of the message, which may be another silo's; null while nobody traces it.</summary>
    public static Activity? Take(StreamId stream, string? message) =>
        message is null ? null : Source.StartActivity("take " + stream.GetNamespace(), ActivityKind.Internal, message);
}
