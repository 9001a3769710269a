using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NetflixClone.Streaming.Events;

/// <summary>One base type of events and its name.</summary>
internal abstract class EventType(string name)
{
    public string Name { get; } = name;

    public abstract Type Type { get; }

    /// <summary>The events that a message holds: an array of JSON.</summary>
    /// <exception cref="JsonException">It holds something else.</exception>
    public abstract IReadOnlyList<object> Read(ReadOnlySpan<byte> json, JsonSerializerOptions options);
}

/// <inheritdoc/>
internal sealed class EventType<TEvent>(string name) : EventType(name)
    where TEvent : class
{
    public override Type Type => typeof(TEvent);

    public override IReadOnlyList<object> Read(ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<TEvent>)options.GetTypeInfo(typeof(TEvent));
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The body is no array of events.");
        }

        var events = new List<object>(1);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            events.Add(JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("An event is null."));
        }

        return events;
    }
}
