using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;

namespace Orleans.Runtime;

/// <summary>Which grain: its type and its key. As text <c>type/key</c>.</summary>
public readonly struct GrainId(GrainType type, IdSpan key)
    : IEquatable<GrainId>, IComparable<GrainId>, ISerializable, ISpanFormattable, ISpanParsable<GrainId>
{
    private readonly GrainType _type = type;
    private readonly IdSpan _key = key;

    private GrainId(SerializationInfo info, StreamingContext context)
        : this(GrainType.Create(info.GetString("t")!), IdSpan.Create(info.GetString("k")!))
    {
    }

    /// <summary>The grain's type.</summary>
    public GrainType Type => _type;

    /// <summary>The grain's key.</summary>
    public IdSpan Key => _key;

    /// <summary>Whether this is no grain at all.</summary>
    public bool IsDefault => _type.IsDefault && _key.IsDefault;

    /// <summary>The id of a type and a key.</summary>
    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));

    /// <inheritdoc cref="Create(string, string)"/>
    public static GrainId Create(GrainType type, string key) => new(type, IdSpan.Create(key));

    /// <inheritdoc cref="Create(string, string)"/>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <summary>Reads <c>type/key</c>.</summary>
    public static GrainId Parse(string value) => Parse(value, null);

    /// <inheritdoc/>
    public static GrainId Parse(string value, IFormatProvider? provider = null) =>
        TryParse(value, provider, out var id) ? id : throw new FormatException($"'{value}' is not the id of a grain, which is written type/key.");

    /// <inheritdoc/>
    public static GrainId Parse(ReadOnlySpan<char> value, IFormatProvider? provider = null) => Parse(value.ToString(), provider);

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? value, out GrainId result) => TryParse(value, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? value, IFormatProvider? provider, out GrainId result) =>
        TryParse(value.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> value, IFormatProvider? provider, out GrainId result)
    {
        var slash = value.IndexOf('/');
        result = slash > 0 ? Create(value[..slash].ToString(), value[(slash + 1)..].ToString()) : default;
        return slash > 0;
    }

    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => unchecked((_type.GetUniformHashCode() * 31) + _key.GetUniformHashCode());

    /// <inheritdoc/>
    public bool Equals(GrainId other) => _key.Equals(other._key) && _type.Equals(other._type);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)GetUniformHashCode();

    /// <inheritdoc/>
    public int CompareTo(GrainId other) => _type.CompareTo(other._type) is not 0 and var byType ? byType : _key.CompareTo(other._key);

    /// <inheritdoc/>
    public void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        info.AddValue("t", _type.ToString());
        info.AddValue("k", _key.ToString());
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_type}/{_key}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{_type}/{_key}", out charsWritten);

    /// <summary>Whether both are the same grain.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Whether the grains differ.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
