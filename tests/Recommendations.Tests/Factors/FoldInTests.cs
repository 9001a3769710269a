using FsCheck;
using FsCheck.Fluent;

namespace NetflixClone.Recommendations.Tests;

public sealed class FoldInTests
{
    private const int Items = 30;
    private const int Factors = 11;

    [Fact]
    public void Folding_in_gives_what_a_full_dense_solve_gives() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var options = A.Options();
        var items = A.RandomFactors(random, Items, Factors);
        var signals = A.RandomSignals(random, Items);

        var folded = new FactorModel(items, options).FoldIn(signals);

        var expected = DenseSolve(items, signals, options);
        for (var i = 0; i < Factors; i++)
        {
            ((double)folded.Vector[i]).ShouldBe(expected[i], 1e-4);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_parts_that_signals_give_add_up_to_the_score() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var model = new FactorModel(A.RandomFactors(random, Items, Factors), A.Options());
        var signals = A.RandomSignals(random, Items);
        var folded = model.FoldIn(signals);
        var scores = new float[Items];

        model.Score(folded, scores);

        for (var item = 0; item < Items; item++)
        {
            model.Explain(folded, signals, item).Sum().ShouldBe(scores[item], 1e-4f);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Training_ends_where_folding_in_begins()
    {
        var random = new Random(7);
        Signal[][] viewers = [.. Enumerable.Range(0, 20).Select(_ => A.RandomSignals(random, Items))];
        var training = new AlsTraining(Observations.Of(viewers, Items), A.RandomFactors(random, Items, Factors), A.Options());
        for (var i = 0; i < 200; i++)
        {
            training.Alternate(CancellationToken.None);
        }

        var folded = new FactorModel(training.Items, A.Options()).FoldIn(viewers[0]);

        for (var i = 0; i < Factors; i++)
        {
            folded.Vector[i].ShouldBe(training.Viewers[0][i], 0.01f);
        }
    }

    /// <summary>The same equations in double precision, summed over every item, solved by Gaussian elimination.</summary>
    private static double[] DenseSolve(FactorMatrix items, Signal[] signals, TrainingOptions options)
    {
        var bySignal = signals.ToDictionary(signal => signal.Item);
        var rows = Enumerable.Range(0, Factors).Select(_ => new double[Factors + 1]).ToArray();
        for (var item = 0; item < Items; item++)
        {
            var (preference, confidence) = bySignal.TryGetValue(item, out var signal) ? (signal.Preference, signal.Confidence) : (0, 0);
            for (var i = 0; i < Factors; i++)
            {
                for (var j = 0; j < Factors; j++)
                {
                    rows[i][j] += (options.UnobservedWeight + confidence) * (double)items[item][i] * items[item][j];
                }

                rows[i][Factors] += (double)confidence * preference * items[item][i];
            }
        }

        for (var i = 0; i < Factors; i++)
        {
            rows[i][i] += options.Regularization * (signals.Length + (options.UnobservedWeight * Items));
        }

        for (var i = 0; i < Factors; i++)
        {
            rows[i] = [.. rows[i].Select(value => value / rows[i][i])];
            for (var other = 0; other < Factors; other++)
            {
                rows[other] = other == i ? rows[i] : [.. rows[other].Zip(rows[i], (value, pivot) => value - (rows[other][i] * pivot))];
            }
        }

        return [.. rows.Select(row => row[Factors])];
    }
}
