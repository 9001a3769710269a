using System.Numerics.Tensors;

namespace NetflixClone.Recommendations;

/// <summary>Solves one row of implicit ALS exactly, the other side's factors being fixed.</summary>
/// <remarks>
/// Minimises Σ c (p - x·y)² over the observed + a0 Σ (x·y)² over all + l |x|² with l = λ (observed + a0 · all)^ν, whose solution is
/// (a0 YᵀY + Σ c y yᵀ + l I) x = Σ c p y. Hu, Koren, Volinsky 2008 with the weights of Rendle, Krichene, Zhang, Koren 2021.
/// </remarks>
internal sealed class AlsSolver(FactorMatrix others, SymmetricMatrix gramian, TrainingOptions options)
{
    /// <summary>Regularisation of a row with so many observations.</summary>
    public static float Regularization(int observed, int all, TrainingOptions options) =>
        options.Regularization * MathF.Pow(observed + (options.UnobservedWeight * all), options.FrequencyExponent);

    /// <summary>Writes the row's vector to <paramref name="x"/> and leaves the factorised left side in <paramref name="system"/>.</summary>
    public void Solve(Observed row, Span<float> x, SymmetricMatrix system)
    {
        system.CopyScaled(gramian, options.UnobservedWeight);
        system.AddToDiagonal(Regularization(row.Count, others.Rows, options));
        x.Clear();

        for (var i = 0; i < row.Count; i += 2)
        {
            var second = Math.Min(i + 1, row.Count - 1);
            system.AddOuter(
                others[row.Columns[i]], row.Confidences[i],
                others[row.Columns[second]], second > i ? row.Confidences[second] : 0);
        }

        for (var i = 0; i < row.Count; i++)
        {
            TensorPrimitives.MultiplyAdd(others[row.Columns[i]], row.Confidences[i] * row.Preferences[i], x, x);
        }

        system.Factorize();
        system.Solve(x);
    }
}
