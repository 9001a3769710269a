using System.Buffers;

namespace NetflixClone.Storage.State;

/// <summary>Bytes in a rented array, for whoever holds it to give back once.</summary>
internal readonly struct Payload(byte[] rented, int length)
{
    public int Length => length;

    public ReadOnlySpan<byte> Bytes => rented.AsSpan(0, length);

    /// <summary>The same bytes where they lie.</summary>
    public ArraySegment<byte> Segment => new(rented, 0, length);

    public static Payload CopyOf(ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(rented);
        return new(rented, bytes.Length);
    }

    public void Return() => ArrayPool<byte>.Shared.Return(rented);
}
