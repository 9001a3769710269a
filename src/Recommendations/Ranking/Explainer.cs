namespace NetflixClone.Recommendations;

/// <summary>Says why a title has its score, from the sums that made it.</summary>
internal sealed class Explainer(LearnedModels models, ViewerTaste viewer, Scores scores)
{
    private const int Most = 3;

    /// <summary>Less than this says nothing to a person.</summary>
    private const float LeastShare = 0.05f;

    /// <summary>The title with its score and its weightiest reasons.</summary>
    public Recommendation Explain(int item) => new(item, scores[item].Total, Reasons(item));

    /// <summary>
    /// Each model's part, if it speaks for the title, is shared out among what it rests on, in proportion to what each of
    /// those gave to it; what speaks against the title is left out. The model with the largest part names its best reason first.
    /// </summary>
    public IReadOnlyList<Reason> Reasons(int item)
    {
        var parts = scores[item];
        var speaksFor = MathF.Max(0, parts.Collaborative) + MathF.Max(0, parts.Sequential)
            + MathF.Max(0, parts.Content) + MathF.Max(0, parts.Popular);
        if (speaksFor <= 0)
        {
            return [new(ReasonKind.Popular, 0)];
        }

        Reason[][] byModel =
        [
            Shared(parts.Collaborative / speaksFor, Collaborative(item)),
            Shared(parts.Sequential / speaksFor, Sequential(item)),
            Shared(parts.Content / speaksFor, Content(item)),
            Shared(parts.Popular / speaksFor, [new(ReasonKind.Popular, 1)]),
        ];
        var first = byModel.Where(reasons => reasons.Length > 0).MaxBy(reasons => reasons.Sum(reason => reason.Share))?.MaxBy(reason => reason.Share)
            ?? new(ReasonKind.Popular, 0);
        var others = byModel.SelectMany(reasons => reasons)
            .Where(reason => reason != first && reason.Share >= LeastShare)
            .OrderByDescending(reason => reason.Share);
        return [first, .. others.Take(Most - 1)];
    }

    /// <summary>What others did with the titles this viewer likes; a title begun is no reason for itself.</summary>
    private IEnumerable<Reason> Collaborative(int item)
    {
        var given = models.Factors.Explain(viewer.Folded, viewer.Signals, item);
        return viewer.Signals.Zip(given)
            .Where(pair => pair.First.Preference > 0 && pair.First.Item != item)
            .Select(pair => new Reason(ReasonKind.LikedTogether, pair.Second, pair.First.Item));
    }

    private IEnumerable<Reason> Sequential(int item) => viewer.Recent.Take(Transitions.Window).Select((from, steps) =>
        new Reason(ReasonKind.WatchedAfter, models.Transitions.Part(steps, from, item, models.Popularity), from));

    private IEnumerable<Reason> Content(int item)
    {
        foreach (var (feature, weight) in models.Content[item])
        {
            var (kind, name) = models.Content.FeatureAt(feature);
            var chosen = viewer.Content.Chosen[feature];
            yield return new(Kind(kind), weight * (viewer.Content.Weights[feature] - chosen), Name: name);
            yield return new(ReasonKind.ChosenGenre, weight * chosen, Name: name);
        }
    }

    private static ReasonKind Kind(FeatureKind kind) => kind switch
    {
        FeatureKind.Genre => ReasonKind.Genre,
        FeatureKind.Director => ReasonKind.Director,
        FeatureKind.Cast => ReasonKind.Cast,
        _ => ReasonKind.Era,
    };

    /// <summary>Gives each its portion of the whole, by what it gave; only those that gave something.</summary>
    private static Reason[] Shared(float whole, IEnumerable<Reason> given)
    {
        Reason[] supporting = whole > 0 ? [.. given.Where(reason => reason.Share > 0)] : [];
        var sum = supporting.Sum(reason => reason.Share);
        return Array.ConvertAll(supporting, reason => reason with { Share = whole * reason.Share / sum });
    }
}
