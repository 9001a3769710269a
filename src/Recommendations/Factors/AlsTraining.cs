namespace NetflixClone.Recommendations;

/// <summary>Alternates between viewers and items until both sides' factors explain the observations.</summary>
/// <remarks>Rows are solved independently and the Gramians summed in order, so the number of threads does not change the result.</remarks>
internal sealed class AlsTraining
{
    private readonly Observations _byViewer;
    private readonly Observations _byItem;
    private readonly TrainingOptions _options;

    /// <param name="byViewer">One row a viewer.</param>
    /// <param name="items">The items' first factors; trained in place.</param>
    /// <param name="options">How to train.</param>
    public AlsTraining(Observations byViewer, FactorMatrix items, TrainingOptions options)
    {
        _byViewer = byViewer;
        _byItem = byViewer.Transpose();
        _options = options;
        Items = items;
        Viewers = new FactorMatrix(byViewer.Rows, items.Width);
    }

    public FactorMatrix Viewers { get; }

    public FactorMatrix Items { get; }

    /// <summary>One alternation: all viewers against the items, then all items against the viewers.</summary>
    public void Alternate(CancellationToken cancellation)
    {
        Solve(_byViewer, Items, Viewers, cancellation);
        Solve(_byItem, Viewers, Items, cancellation);
    }

    /// <summary>What an alternation never raises; the sum that <see cref="AlsSolver"/> minimises, over both sides.</summary>
    public double Objective()
    {
        var sum = _options.UnobservedWeight * Viewers.Gramian().Trace(Items.Gramian());
        for (var viewer = 0; viewer < Viewers.Rows; viewer++)
        {
            var row = _byViewer[viewer];
            for (var i = 0; i < row.Count; i++)
            {
                var error = row.Preferences[i] - Dot(Viewers[viewer], Items[row.Columns[i]]);
                sum += row.Confidences[i] * error * error;
            }
        }

        return sum + Penalty(_byViewer, Viewers) + Penalty(_byItem, Items);
    }

    private void Solve(Observations observations, FactorMatrix from, FactorMatrix to, CancellationToken cancellation)
    {
        var solver = new AlsSolver(from, from.Gramian(), _options);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.MaxParallelism, CancellationToken = cancellation };
        Parallel.For(0, to.Rows, parallel, () => new SymmetricMatrix(to.Width), (row, _, system) =>
        {
            solver.Solve(observations[row], to[row], system);
            return system;
        }, _ => { });
    }

    private double Penalty(Observations observations, FactorMatrix factors)
    {
        var sum = 0.0;
        for (var row = 0; row < factors.Rows; row++)
        {
            var weight = AlsSolver.Regularization(observations[row].Count, observations.ColumnCount, _options);
            sum += weight * Dot(factors[row], factors[row]);
        }

        return sum;
    }

    private static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => System.Numerics.Tensors.TensorPrimitives.Dot(x, y);
}
