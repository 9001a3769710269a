using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetflixClone.Grains;

/// <summary>An identifier with a type of its own around a UUID, so that a route binds it and two kinds cannot be swapped.</summary>
/// <remarks>New ones are UUIDv7 (RFC 9562 §5.7): they sort by the moment they were made in, which keeps index pages of a database full.</remarks>
public interface IGuidId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IGuidId<TSelf>
{
    /// <summary>The UUID itself: a grain's key, a column's value.</summary>
    Guid Value { get; }

    /// <summary>Gives a UUID this type.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Writes an identifier as its UUID, and reads it back.</summary>
public sealed class GuidIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, IGuidId<TId>
{
    /// <inheritdoc />
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value)
            ? TId.From(value)
            : throw new JsonException($"A {typeof(TId).Name} is a UUID.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc />
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Guid.TryParse(reader.GetString(), out var value) ? TId.From(value) : throw new JsonException($"A {typeof(TId).Name} is a UUID.");

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Value.ToString("D"));
    }
}
