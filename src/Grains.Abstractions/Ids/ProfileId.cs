using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace NetflixClone.Grains;

/// <summary>Names a profile of an account: one viewer, with positions, ratings and a taste of its own.</summary>
[GenerateSerializer, Immutable, Alias("ProfileId")]
[JsonConverter(typeof(GuidIdJsonConverter<ProfileId>))]
public readonly record struct ProfileId([property: Id(0)] Guid Value) : IGuidId<ProfileId>
{
    /// <inheritdoc />
    public static ProfileId From(Guid value) => new(value);

    /// <summary>A new id that sorts after those made before it.</summary>
    public static ProfileId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <inheritdoc />
    public static ProfileId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProfileId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("D");
}
