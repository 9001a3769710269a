using System.Numerics.Tensors;

namespace NetflixClone.Recommendations;

/// <summary>One viewer's blended scores of all candidates, kept apart by model so that they can be explained.</summary>
/// <remarks>
/// Each model's raw scores are divided by the largest magnitude among the candidates, which keeps zero where the model has
/// nothing to say and the sign where it speaks against, and are then weighted.
/// </remarks>
internal sealed class Scores
{
    private readonly Parts[] _parts;

    /// <param name="models">What was learned.</param>
    /// <param name="viewer">Whose taste.</param>
    /// <param name="weights">How much each model has to say.</param>
    /// <param name="candidates">The items to score; all other items have no parts.</param>
    public Scores(LearnedModels models, ViewerTaste viewer, BlendWeights weights, int[] candidates)
    {
        Candidates = candidates;
        var collaborative = new float[models.Items];
        models.Factors.Score(viewer.Folded, collaborative);
        var sequential = new float[models.Items];
        models.Transitions.Score([.. viewer.Recent], models.Popularity, sequential);
        var content = new float[models.Items];
        var popular = new float[models.Items];
        foreach (var item in candidates)
        {
            content[item] = models.Content.Score(viewer.Content, item);
            popular[item] = MathF.Sqrt(models.Popularity.Lasting[item]); // counts are so uneven that most would be nothing beside the first
        }

        foreach (var raw in (float[][])[collaborative, sequential, content, popular])
        {
            Normalise(raw, candidates);
        }

        _parts = new Parts[models.Items];
        foreach (var item in candidates)
        {
            var own = weights.Trusting(models.Trust[item]);
            _parts[item] = new(
                own.Collaborative * collaborative[item],
                own.Sequential * sequential[item],
                own.Content * content[item],
                own.Popular * popular[item]);
        }
    }

    public int[] Candidates { get; }

    public Parts this[int item] => _parts[item];

    /// <summary>Candidates by what the parts give, best first; equal ones in the order of the catalogue.</summary>
    public IEnumerable<int> Best(Func<Parts, float> by) => Candidates.OrderByDescending(item => by(_parts[item]));

    private static void Normalise(Span<float> raw, ReadOnlySpan<int> candidates)
    {
        var largest = 0f;
        foreach (var item in candidates)
        {
            largest = MathF.Max(largest, MathF.Abs(raw[item]));
        }

        if (largest > 0)
        {
            TensorPrimitives.Divide(raw, largest, raw);
        }
    }
}
