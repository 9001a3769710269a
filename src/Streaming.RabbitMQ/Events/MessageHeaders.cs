using System.Diagnostics;
using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Events;

/// <summary>What a message says of itself beside its body.</summary>
internal static class MessageHeaders
{
    public const string StreamNamespace = "x-stream-namespace";
    public const string StreamKey = "x-stream-key";
    public const string PublishedAt = "x-published-at";
    public const string TraceParent = "traceparent";
    public const string TraceState = "tracestate";
    public const string ContextPrefix = "x-context-";
    public const string DeliveryCount = "x-delivery-count";

    /// <summary>The properties of a message with events of a stream.</summary>
    public static BasicProperties Of(StreamId stream, string eventType, DateTimeOffset now, Activity? activity, Dictionary<string, object>? context)
    {
        var headers = new Dictionary<string, object?>(4)
        {
            [StreamKey] = stream.GetKeyAsString(),
            [PublishedAt] = now.ToUnixTimeMilliseconds(),
        };
        if (stream.GetNamespace() is { } space)
        {
            headers[StreamNamespace] = space;
        }

        if (activity is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            headers[TraceParent] = id;
            if (activity.TraceStateString is { Length: > 0 } state)
            {
                headers[TraceState] = state;
            }
        }

        foreach (var (key, value) in context ?? [])
        {
            if (value is string or bool or int or long or double) // what a header can say and be read back as; the rest is the engine's own
            {
                headers[ContextPrefix + key] = value;
            }
        }

        return new BasicProperties { Persistent = true, ContentType = "application/json", Type = eventType, Headers = headers };
    }

    /// <summary>The stream of a message; null when it does not say.</summary>
    public static StreamId? StreamOf(IReadOnlyBasicProperties properties) =>
        Text(properties, StreamKey) is { Length: > 0 } key ? StreamId.Create(Text(properties, StreamNamespace) ?? "", key) : null;

    /// <summary>The producer's request context; null when it brought none.</summary>
    public static Dictionary<string, object>? ContextOf(IReadOnlyBasicProperties properties)
    {
        Dictionary<string, object>? context = null;
        foreach (var (name, value) in properties.Headers ?? new Dictionary<string, object?>())
        {
            if (name.StartsWith(ContextPrefix, StringComparison.Ordinal) && value is not null)
            {
                (context ??= [])[name[ContextPrefix.Length..]] = value is byte[] text ? Encoding.UTF8.GetString(text) : value;
            }
        }

        return context;
    }

    public static string? Text(IReadOnlyBasicProperties properties, string name) => Find(properties, name) switch
    {
        byte[] text => Encoding.UTF8.GetString(text),
        string text => text,
        _ => null,
    };

    public static long? Number(IReadOnlyBasicProperties properties, string name) =>
        Find(properties, name) is IConvertible and not string and { } number ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : null;

    private static object? Find(IReadOnlyBasicProperties properties, string name) =>
        properties.Headers is { } headers && headers.TryGetValue(name, out var value) ? value : null;
}
