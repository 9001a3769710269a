using System.Runtime.Serialization;

namespace Orleans.Runtime;

/// <summary>An id that is a <see cref="System.Guid"/>: of a stream subscription.</summary>
public sealed class GuidId : IEquatable<GuidId>, IComparable<GuidId>, ISerializable
{
    /// <summary>The value.</summary>
    public readonly Guid Guid;

    private GuidId(Guid guid) => Guid = guid;

    private GuidId(SerializationInfo info, StreamingContext context)
        : this(new Guid(info.GetString("v")!))
    {
    }

    /// <summary>An id nobody else has.</summary>
    public static GuidId GetNewGuidId() => new(Guid.NewGuid());

    /// <summary>The id of a value.</summary>
    public static GuidId GetGuidId(Guid guid) => new(guid);

    /// <inheritdoc/>
    public bool Equals(GuidId? other) => other is not null && Guid == other.Guid;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GuidId);

    /// <inheritdoc/>
    public override int GetHashCode() => Guid.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(GuidId? other) => other is null ? 1 : Guid.CompareTo(other.Guid);

    /// <inheritdoc/>
    public void GetObjectData(SerializationInfo info, StreamingContext context) => info.AddValue("v", Guid.ToString());

    /// <inheritdoc/>
    public override string ToString() => Guid.ToString();

    /// <summary>Whether both are the same id.</summary>
    public static bool operator ==(GuidId? left, GuidId? right) => Equals(left, right);

    /// <summary>Whether the ids differ.</summary>
    public static bool operator !=(GuidId? left, GuidId? right) => !Equals(left, right);
}
