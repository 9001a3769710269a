namespace NetflixClone.Recommendations;

/// <summary>How much each model has to say; the weights add up to 1.</summary>
internal readonly record struct BlendWeights(float Collaborative, float Sequential, float Content, float Popular)
{
    /// <summary>After so many titles seen to the end, a viewer's own taste has half of its final say.</summary>
    private const float HalfKnown = 2;

    /// <summary>"More like this" is about the title, not about its audience.</summary>
    public static BlendWeights Alike { get; } = new(0.3f, 0.15f, 0.55f, 0);

    /// <summary>
    /// From popularity and chosen genres, half each, for a new viewer, to 0.35 collaborative, 0.35 sequential, 0.25 content and
    /// 0.05 popularity for a known one. A model that has nothing to go by leaves its weight to the others.
    /// </summary>
    public static BlendWeights For(ViewerTaste viewer)
    {
        var certainty = viewer.Known / (viewer.Known + HalfKnown);
        var collaborative = 0.35f * certainty;
        var sequential = viewer.Recent.Count > 0 ? 0.35f * certainty : 0;
        var content = viewer.Content.IsEmpty ? 0 : 0.5f - (0.25f * certainty);
        var popular = 0.5f - (0.45f * certainty);
        var sum = collaborative + sequential + content + popular;
        return new(collaborative / sum, sequential / sum, content / sum, popular / sum);
    }

    /// <summary>The same for an item that the factors know only in part: what they cannot say, content says.</summary>
    /// <param name="trust">0 for an item that nobody has touched, towards 1 for one that many have.</param>
    public BlendWeights Trusting(float trust) => this with
    {
        Collaborative = Collaborative * trust,
        Content = Content + (Collaborative * (1 - trust)),
    };
}
