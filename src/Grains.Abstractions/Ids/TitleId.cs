using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace NetflixClone.Grains;

/// <summary>Names a film or a series of the catalogue.</summary>
[GenerateSerializer, Immutable, Alias("TitleId")]
[JsonConverter(typeof(GuidIdJsonConverter<TitleId>))]
public readonly record struct TitleId([property: Id(0)] Guid Value) : IGuidId<TitleId>
{
    /// <inheritdoc />
    public static TitleId From(Guid value) => new(value);

    /// <summary>A new id that sorts after those made before it.</summary>
    public static TitleId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <inheritdoc />
    public static TitleId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TitleId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("D");
}
