using System.Numerics;
using System.Runtime.InteropServices;

namespace NetflixClone.Recommendations;

/// <summary>One vector a row, float32, row by row in one array.</summary>
/// <remarks>Rows are padded with zeros to whole SIMD vectors; a zero column stays zero through every solve, so nobody needs to know.</remarks>
internal sealed class FactorMatrix
{
    private readonly float[] _values;

    public FactorMatrix(int rows, int factors)
    {
        Rows = rows;
        Width = Padded(factors);
        _values = new float[rows * Width];
    }

    public int Rows { get; }

    /// <summary>Length of a row with its padding.</summary>
    public int Width { get; }

    public Span<float> this[int row] => _values.AsSpan(row * Width, Width);

    public static int Padded(int factors) => (factors + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>Rows of small random values, so that the first alternation has something to tell items apart by.</summary>
    public void Randomize(int row, int factors, Random random)
    {
        var scale = 0.1f / MathF.Sqrt(factors);
        foreach (ref var value in this[row][..factors])
        {
            // Twelve uniform values less their mean are close enough to a normal one.
            var sum = -6f;
            for (var i = 0; i < 12; i++)
            {
                sum += random.NextSingle();
            }

            value = sum * scale;
        }
    }

    /// <summary>The sum of all rows' outer products, YᵀY.</summary>
    public SymmetricMatrix Gramian()
    {
        var gramian = new SymmetricMatrix(Width);
        for (var row = 0; row < Rows; row++)
        {
            gramian.AddOuter(this[row], 1);
        }

        return gramian;
    }

    internal static ReadOnlySpan<Vector<float>> AsVectors(ReadOnlySpan<float> row) => MemoryMarshal.Cast<float, Vector<float>>(row);
}
