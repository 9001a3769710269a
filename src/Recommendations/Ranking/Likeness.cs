namespace NetflixClone.Recommendations;

/// <summary>How like one title the candidates are: the ranking for a viewer who knows nothing but that title.</summary>
/// <remarks>For the factors this is the similarity yᵀ A⁻¹ y of Hu, Koren, Volinsky 2008, section 5; for content it is the cosine.</remarks>
internal sealed class Likeness
{
    private readonly Scores _scores;
    private readonly Explainer _explainer;

    public Likeness(LearnedModels models, int item, int[] candidates)
    {
        var signal = new Signal(item, 1, 1, Familiarity.New);
        var viewer = new ViewerTaste(0, models.Factors, default, [signal], [item], models.Factors.FoldIn([signal]), models.Content.TasteOf(item));
        _scores = new Scores(models, viewer, BlendWeights.Alike.Trusting(models.Trust[item]), candidates);
        _explainer = new Explainer(models, viewer, _scores);
    }

    public float this[int item] => _scores[item].Total;

    public Recommendation Explain(int item) => _explainer.Explain(item);

    /// <summary>The titles most like it; none that has nothing in common with it.</summary>
    public IReadOnlyList<Recommendation> Best(int count) =>
        [.. _scores.Best(parts => parts.Total).Where(item => this[item] > 0).Take(count).Select(Explain)];
}
