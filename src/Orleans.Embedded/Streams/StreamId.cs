using System.Globalization;
using System.Runtime.Serialization;
using System.Text;

namespace Orleans.Runtime;

/// <summary>Which stream: a namespace and a key. As text <c>namespace/key</c>.</summary>
public readonly struct StreamId : IEquatable<StreamId>, IComparable<StreamId>, ISerializable, ISpanFormattable, IUtf8SpanFormattable
{
    private readonly byte[]? _fullKey;
    private readonly ushort _keyIndex;
    private readonly int _hash;

    private StreamId(byte[] fullKey, ushort keyIndex)
    {
        _fullKey = fullKey;
        _keyIndex = keyIndex;
        _hash = (int)StableHash.ComputeHash(fullKey);
    }

    private StreamId(SerializationInfo info, StreamingContext context)
        : this((byte[])info.GetValue("fk", typeof(byte[]))!, info.GetUInt16("ki"))
    {
    }

    /// <summary>Namespace and key together, UTF-8.</summary>
    public ReadOnlyMemory<byte> FullKey => _fullKey;

    /// <summary>The namespace, UTF-8.</summary>
    public ReadOnlyMemory<byte> Namespace => _fullKey.AsMemory(0, _keyIndex);

    /// <summary>The key, UTF-8.</summary>
    public ReadOnlyMemory<byte> Key => _fullKey.AsMemory(_keyIndex);

    /// <summary>The stream of a namespace and a Guid.</summary>
    public static StreamId Create(string? ns, Guid key) => Create(ns, key.ToString("N"));

    /// <summary>The stream of a namespace and an integer.</summary>
    public static StreamId Create(string? ns, long key) => Create(ns, key.ToString(CultureInfo.InvariantCulture));

    /// <summary>The stream of a namespace and a text.</summary>
    public static StreamId Create(string? ns, string key) => Create(Encoding.UTF8.GetBytes(ns ?? ""), Encoding.UTF8.GetBytes(key));

    /// <summary>The stream of a namespace and a key in UTF-8.</summary>
    public static StreamId Create(ReadOnlySpan<byte> ns, ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
        {
            throw new ArgumentNullException(nameof(key));
        }

        return new([.. ns, .. key], checked((ushort)ns.Length));
    }

    /// <summary>Reads <c>namespace/key</c>.</summary>
    public static StreamId Parse(ReadOnlySpan<byte> value)
    {
        var slash = value.IndexOf((byte)'/');
        return slash < 0
            ? throw new ArgumentException($"'{Encoding.UTF8.GetString(value)}' is not the id of a stream, which is written namespace/key.", nameof(value))
            : Create(value[..slash], value[(slash + 1)..]);
    }

    /// <summary>The key as text.</summary>
    public string GetKeyAsString() => Encoding.UTF8.GetString(Key.Span);

    /// <summary>The namespace as text, null where there is none.</summary>
    public string? GetNamespace() => _keyIndex == 0 ? null : Encoding.UTF8.GetString(Namespace.Span);

    /// <inheritdoc/>
    public bool Equals(StreamId other) => _keyIndex == other._keyIndex && FullKey.Span.SequenceEqual(other.FullKey.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StreamId other && Equals(other);

    /// <summary>The same in every process, so that it can choose a queue.</summary>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(StreamId other) => FullKey.Span.SequenceCompareTo(other.FullKey.Span);

    /// <inheritdoc/>
    public void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        info.AddValue("fk", _fullKey);
        info.AddValue("ki", _keyIndex);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{GetNamespace() ?? "null"}/{GetKeyAsString()}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{ToString()}", out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);

    /// <summary>Whether both are the same stream.</summary>
    public static bool operator ==(StreamId s1, StreamId s2) => s1.Equals(s2);

    /// <summary>Whether the streams differ.</summary>
    public static bool operator !=(StreamId s1, StreamId s2) => !s1.Equals(s2);
}
