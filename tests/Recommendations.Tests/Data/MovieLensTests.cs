using System.Numerics.Tensors;
using Xunit.Abstractions;

namespace NetflixClone.Recommendations.Tests;

[Trait("Category", "Data")]
public sealed class MovieLensTests(ITestOutputHelper output)
{
    private const int Cut = 10;

    /// <remarks>Published for this split, HR@10 and NDCG@10: popularity .453 and .254, NeuMF .709 and .435, iALS with 192 factors .731 and .452.</remarks>
    [DataFact]
    public void Folded_in_viewers_find_their_held_out_film_far_oftener_than_by_popularity()
    {
        var options = new TrainingOptions
        {
            Factors = 32, UnobservedWeight = 0.3f, Regularization = 0.007f, MaxParallelism = Environment.ProcessorCount,
        };
        var viewers = MovieLens.Train();
        var training = new AlsTraining(Observations.Of(viewers, MovieLens.Items), FirstFactors(options), options);
        for (var i = 0; i < 8; i++)
        {
            training.Alternate(CancellationToken.None);
        }

        var model = new FactorModel(training.Items, options);
        var ranks = MovieLens.Candidates().Select((films, viewer) => RankOfFirst(model, viewers[viewer], films)).ToArray();

        var hitRate = ranks.Average(rank => rank < Cut ? 1.0 : 0);
        var ndcg = ranks.Average(rank => rank < Cut ? 1 / Math.Log2(rank + 2) : 0);
        output.WriteLine($"HR@10 = {hitRate:F3}, NDCG@10 = {ndcg:F3}");
        hitRate.ShouldBeGreaterThan(0.66);
        ndcg.ShouldBeGreaterThan(0.38);
    }

    private static FactorMatrix FirstFactors(TrainingOptions options)
    {
        var factors = new FactorMatrix(MovieLens.Items, options.Factors);
        var random = new Random(options.Seed);
        for (var item = 0; item < factors.Rows; item++)
        {
            factors.Randomize(item, options.Factors, random);
        }

        return factors;
    }

    private static int RankOfFirst(FactorModel model, Signal[] viewer, int[] films)
    {
        var vector = model.FoldIn(viewer).Vector;
        var scores = films.Select(film => TensorPrimitives.Dot(vector, model.Items[film])).ToArray();
        return scores.Skip(1).Count(score => score >= scores[0]);
    }
}
