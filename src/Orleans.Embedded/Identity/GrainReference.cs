namespace Orleans.Runtime;

/// <summary>A reference to a grain or an observer. Two references to the same one are equal.</summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>, ISpanFormattable
{
    internal GrainReference()
    {
    }

    /// <summary>Which grain or observer.</summary>
    public GrainId GrainId => Identity;

    /// <summary>The interface that calls go through, by its CLR name.</summary>
    public virtual string InterfaceName => GetType().Name;

    private protected virtual GrainId Identity => default;

    /// <summary>The same grain seen through another of its interfaces.</summary>
    public virtual TGrainInterface Cast<TGrainInterface>() where TGrainInterface : IAddressable =>
        throw new InvalidCastException($"{GrainId} cannot be called as {typeof(TGrainInterface)}.");

    /// <inheritdoc/>
    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc/>
    public override int GetHashCode() => GrainId.GetHashCode();

    /// <summary>A hash that is the same in every process.</summary>
    public uint GetUniformHashCode() => GrainId.GetUniformHashCode();

    /// <inheritdoc/>
    public override string ToString() => GrainId.ToString();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{GrainId}", out charsWritten);

    /// <summary>Whether both refer to the same one.</summary>
    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) => Equals(reference1, reference2);

    /// <summary>Whether they refer to different ones.</summary>
    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) => !Equals(reference1, reference2);
}
