using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NetflixClone.Streaming.Events;

/// <summary>Turns events into the bodies of messages and back, by the source-generated metadata that the host registered.</summary>
internal sealed class EventCodec
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private readonly JsonSerializerOptions _options;
    private readonly FrozenDictionary<string, EventType> _byName;
    private readonly FrozenDictionary<Type, EventType> _byType;

    public EventCodec(EventTypes types, IEnumerable<IJsonTypeInfoResolver> resolvers)
    {
        _options = new(JsonSerializerDefaults.Web) { TypeInfoResolver = JsonTypeInfoResolver.Combine([.. resolvers]) };
        _options.MakeReadOnly();
        _byName = types.All.ToFrozenDictionary(type => type.Name);
        _byType = types.All.ToFrozenDictionary(type => type.Type);
    }

    /// <summary>The stable name of a type of events.</summary>
    /// <exception cref="NotSupportedException">Nobody has named it.</exception>
    public string NameOf(Type type) => _byType.TryGetValue(type, out var found)
        ? found.Name
        : throw new NotSupportedException($"{type.FullName} has no name as an event: add it where RabbitMQ's streams are added.");

    /// <summary>The body of a message.</summary>
    public byte[] Encode<TEvent>(IReadOnlyList<TEvent> events)
    {
        var type = (JsonTypeInfo<TEvent>)_options.GetTypeInfo(typeof(TEvent));
        var buffer = _buffer ??= new(1_024);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var happened in events)
            {
                JsonSerializer.Serialize(writer, happened, type);
            }

            writer.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The events of a message.</summary>
    /// <exception cref="JsonException">The name is unknown, or the body is not what it says.</exception>
    public IReadOnlyList<object> Decode(string? name, ReadOnlySpan<byte> body) => name is not null && _byName.TryGetValue(name, out var type)
        ? type.Read(body, _options)
        : throw new JsonException($"There are no events of the type '{name}'.");
}
