using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace NetflixClone.Grains;

/// <summary>Names an account: a person or household that signs in and pays.</summary>
[GenerateSerializer, Immutable, Alias("UserId")]
[JsonConverter(typeof(GuidIdJsonConverter<UserId>))]
public readonly record struct UserId([property: Id(0)] Guid Value) : IGuidId<UserId>
{
    /// <inheritdoc />
    public static UserId From(Guid value) => new(value);

    /// <summary>A new id that sorts after those made before it.</summary>
    public static UserId New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new(Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <inheritdoc />
    public static UserId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UserId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("D");
}
