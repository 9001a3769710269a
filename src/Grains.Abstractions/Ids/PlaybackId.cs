using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace NetflixClone.Grains;

/// <summary>Names a playback session: one press of play on one device, until it is stopped.</summary>
[GenerateSerializer, Immutable, Alias("PlaybackId")]
[JsonConverter(typeof(GuidIdJsonConverter<PlaybackId>))]
public readonly record struct PlaybackId([property: Id(0)] Guid Value) : IGuidId<PlaybackId>
{
    /// <inheritdoc />
    public static PlaybackId From(Guid value) => new(value);

    /// <summary>A new id that sorts after those made before it.</summary>
    public static PlaybackId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <inheritdoc />
    public static PlaybackId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PlaybackId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("D");
}
