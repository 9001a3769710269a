using System.Globalization;

namespace Orleans.Streams;

/// <summary>Which queue of a stream provider.</summary>
public readonly struct QueueId : IEquatable<QueueId>, IComparable<QueueId>, ISpanFormattable
{
    private readonly string? _prefix;
    private readonly uint _id;
    private readonly uint _hash;

    private QueueId(string prefix, uint id, uint hash)
    {
        _prefix = prefix;
        _id = id;
        _hash = hash;
    }

    /// <summary>Whether this is no queue at all.</summary>
    public bool IsDefault => _prefix is null;

    /// <summary>The queue of this name, number and place on the ring.</summary>
    public static QueueId GetQueueId(string queueName, uint queueId, uint hash)
    {
        ArgumentNullException.ThrowIfNull(queueName);
        return new(queueName, queueId, hash);
    }

    /// <summary>The name that a provider's queues share.</summary>
    public string GetStringNamePrefix() => _prefix ?? "";

    /// <summary>The queue's number.</summary>
    public uint GetNumericId() => _id;

    /// <summary>The queue's place on the ring of hashes.</summary>
    public uint GetUniformHashCode() => _hash;

    /// <inheritdoc/>
    public bool Equals(QueueId other) => _id == other._id && _hash == other._hash && _prefix == other._prefix;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is QueueId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_id, _hash, _prefix);

    /// <inheritdoc/>
    public int CompareTo(QueueId other) => (_id, string.CompareOrdinal(_prefix, other._prefix), _hash).CompareTo((other._id, 0, other._hash));

    /// <summary>Name and number, as <c>name-3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{GetStringNamePrefix().ToLowerInvariant()}-{_id}");

    /// <summary>Name, number and place on the ring.</summary>
    public string ToStringWithHashCode() => string.Create(CultureInfo.InvariantCulture, $"{this}-0x{_hash:X8}");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => format == "H" ? ToStringWithHashCode() : ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{(format is "H" ? ToStringWithHashCode() : ToString())}", out charsWritten);

    /// <summary>Whether both are the same queue.</summary>
    public static bool operator ==(QueueId left, QueueId right) => left.Equals(right);

    /// <summary>Whether the queues differ.</summary>
    public static bool operator !=(QueueId left, QueueId right) => !left.Equals(right);
}
