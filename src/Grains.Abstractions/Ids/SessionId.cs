using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace NetflixClone.Grains;

/// <summary>Names a signed-in device: one family of refresh tokens.</summary>
[GenerateSerializer, Immutable, Alias("SessionId")]
[JsonConverter(typeof(GuidIdJsonConverter<SessionId>))]
public readonly record struct SessionId([property: Id(0)] Guid Value) : IGuidId<SessionId>
{
    /// <inheritdoc />
    public static SessionId From(Guid value) => new(value);

    /// <summary>A new id that sorts after those made before it.</summary>
    public static SessionId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <inheritdoc />
    public static SessionId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("D");
}
