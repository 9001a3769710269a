using System.Runtime.Serialization;

namespace Orleans.Runtime;

/// <summary>The name of a grain class, as it stands in ids and in storage.</summary>
public readonly struct GrainType(IdSpan id) : IEquatable<GrainType>, IComparable<GrainType>, ISerializable, ISpanFormattable
{
    private readonly IdSpan _value = id;

    /// <summary>Wraps the UTF-8 bytes of a name.</summary>
    public GrainType(byte[] value) : this(new IdSpan(value))
    {
    }

    private GrainType(SerializationInfo info, StreamingContext context)
        : this(IdSpan.Create(info.GetString("v")!))
    {
    }

    /// <summary>The name.</summary>
    public IdSpan Value => _value;

    /// <summary>Whether this is no type at all.</summary>
    public bool IsDefault => _value.IsDefault;

    /// <summary>The type of this name.</summary>
    public static GrainType Create(string value) => new(IdSpan.Create(value));

    /// <summary>The UTF-8 bytes of the name.</summary>
    public ReadOnlySpan<byte> AsSpan() => _value.AsSpan();

    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => _value.GetUniformHashCode();

    /// <inheritdoc/>
    public bool Equals(GrainType obj) => _value.Equals(obj._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(GrainType other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public void GetObjectData(SerializationInfo info, StreamingContext context) => info.AddValue("v", ToString());

    /// <inheritdoc/>
    public override string ToString() => _value.ToString();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        _value.TryFormat(destination, out charsWritten);

    /// <summary>Whether both are the same type.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Whether the types differ.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}
