using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetflixClone.Recommendations;

/// <summary>A symmetric k×k matrix of which only the lower triangle is kept right, and the solver for it.</summary>
/// <param name="size">k, a multiple of the SIMD width.</param>
internal sealed class SymmetricMatrix(int size)
{
    /// <summary>The first model is trained while somebody waits for the start; warming these loops up first would cost more than the training.</summary>
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    private readonly float[] _values = new float[size * size];

    public int Size => size;

    public float this[int row, int column] => row >= column ? _values[(row * size) + column] : _values[(column * size) + row];

    /// <summary>Becomes <paramref name="scale"/> times another matrix.</summary>
    public void CopyScaled(SymmetricMatrix other, float scale) => TensorPrimitives.Multiply(other._values, scale, _values);

    public void AddToDiagonal(float value)
    {
        for (var i = 0; i < _values.Length; i += size + 1)
        {
            _values[i] += value;
        }
    }

    /// <summary>Adds weight · y yᵀ.</summary>
    public void AddOuter(ReadOnlySpan<float> y, float weight) => AddOuter(y, weight, y, 0);

    /// <summary>Adds two weighted outer products at once: half the traffic over the matrix, which is what this costs.</summary>
    [MethodImpl(Hot)]
    public void AddOuter(ReadOnlySpan<float> y, float weightY, ReadOnlySpan<float> z, float weightZ)
    {
        var vectors = size / Vector<float>.Count;
        var matrix = MemoryMarshal.Cast<float, Vector<float>>(_values.AsSpan());
        var ys = FactorMatrix.AsVectors(y);
        var zs = FactorMatrix.AsVectors(z);
        for (var i = 0; i < size; i++)
        {
            var scaleY = new Vector<float>(weightY * y[i]);
            var scaleZ = new Vector<float>(weightZ * z[i]);
            var row = matrix.Slice(i * vectors, (i / Vector<float>.Count) + 1);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = Vector.FusedMultiplyAdd(scaleY, ys[j], Vector.FusedMultiplyAdd(scaleZ, zs[j], row[j]));
            }
        }
    }

    /// <summary>Turns this positive definite matrix into its Cholesky factor L (A = L Lᵀ), in place.</summary>
    [MethodImpl(Hot)]
    public void Factorize()
    {
        for (var i = 0; i < size; i++)
        {
            var row = Row(i);
            for (var j = 0; j < i; j++)
            {
                row[j] = (row[j] - TensorPrimitives.Dot(row[..j], Row(j)[..j])) / Row(j)[j];
            }

            // Rounding may leave nothing of a pivot whose direction no observation supports; a tiny one keeps the solve finite.
            row[i] = MathF.Sqrt(MathF.Max(row[i] - TensorPrimitives.SumOfSquares<float>(row[..i]), 1e-7f));
        }
    }

    /// <summary>Solves A x = b in place, after <see cref="Factorize"/>.</summary>
    [MethodImpl(Hot)]
    public void Solve(Span<float> b)
    {
        for (var i = 0; i < size; i++)
        {
            b[i] = (b[i] - TensorPrimitives.Dot(Row(i)[..i], b[..i])) / Row(i)[i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            b[i] /= Row(i)[i];
            TensorPrimitives.MultiplyAdd(Row(i)[..i], -b[i], b[..i], b[..i]);
        }
    }

    /// <summary>The sum of the products of all entries with another matrix's, tr(A B).</summary>
    public double Trace(SymmetricMatrix other)
    {
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                sum += (double)this[i, j] * other[i, j];
            }
        }

        return sum;
    }

    private Span<float> Row(int i) => _values.AsSpan(i * size, size);
}
