using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NetflixClone.Recommendations;

/// <summary>Writes values one after another, in little endian on every processor.</summary>
internal sealed class ByteWriter(IBufferWriter<byte> to)
{
    private const int LongestNumber = 10;

    /// <summary>A number that is not negative, in as few bytes as it needs (LEB128).</summary>
    public void Number(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var bytes = to.GetSpan(LongestNumber);
        var length = 0;
        for (; value > 0x7F; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        to.Advance(length);
    }

    public void Single(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(to.GetSpan(sizeof(float)), value);
        to.Advance(sizeof(float));
    }

    /// <summary>Values whose number the reader knows.</summary>
    public void Singles(ReadOnlySpan<float> values)
    {
        var bytes = to.GetSpan(values.Length * sizeof(float));
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes[(i * sizeof(float))..], values[i]);
        }

        to.Advance(values.Length * sizeof(float));
    }

    public void Moment(DateTimeOffset value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to.GetSpan(sizeof(long)), value.UtcTicks);
        to.Advance(sizeof(long));
    }

    public void Id(Guid value)
    {
        const int size = 16;
        value.TryWriteBytes(to.GetSpan(size));
        to.Advance(size);
    }

    public void Text(string value)
    {
        Number(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, to);
    }
}
