using System.Buffers.Binary;
using System.Text;

namespace NetflixClone.Recommendations;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Bytes that cannot be that are refused, and never make it ask for more memory than they deserve.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>What is wrong with bytes that hold what they cannot hold.</summary>
    public static FormatException Impossible(string what) => new($"These bytes are no model: {what}.");

    public long Number()
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = Take(1)[0];
            value |= (long)(part & 0x7F) << shift;
            if (part <= 0x7F)
            {
                return value;
            }
        }

        throw Impossible("a number does not end");
    }

    /// <summary>A number below another.</summary>
    public int Below(long limit) => Number() is var value && value < limit ? (int)value : throw Impossible($"{value} stands where less than {limit} must");

    /// <summary>How many things follow, each of so many bytes at least.</summary>
    public int Count(int bytesEach) => Below((_left.Length / bytesEach) + 1L);

    /// <summary>Refuses when fewer bytes are left.</summary>
    public readonly void Expect(long bytes)
    {
        if (bytes > _left.Length)
        {
            throw Impossible("its end is missing");
        }
    }

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public void Singles(Span<float> values)
    {
        var from = Take(values.Length * sizeof(float));
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(from[(i * sizeof(float))..]);
        }
    }

    public DateTimeOffset Moment()
    {
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new(ticks, TimeSpan.Zero) : throw Impossible("a moment is none");
    }

    public Guid Id() => new(Take(16));

    public string Text() => Encoding.UTF8.GetString(Take(Count(1)));

    /// <summary>Refuses what follows the end.</summary>
    public readonly void End()
    {
        if (!_left.IsEmpty)
        {
            throw Impossible($"{_left.Length} bytes follow its end");
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        Expect(count);
        var taken = _left[..count];
        _left = _left[count..];
        return taken;
    }
}
