namespace NetflixClone.Recommendations;

/// <summary>How much each model has to say; the weights add up to 1.</summary>
internal readonly record struct BlendWeights(float Collaborative, float Sequential, float Content, float Popular)
{
    /// <summary>After so many titles seen to the end, a viewer's own taste has half of its final say.</summary>
    private const float HalfKnown = 2;

    /// <summary>"More like this" is about the title, not about its audience.</summary>
    public static BlendWeights Alike { get; } = new(0.3f, 0.15f, 0.55f, 0);

    /// <summary>
    /// From popularity and chosen genres, half each, for a new viewer, to 0.5 collaborative, 0.2 sequential, 0.25 content and
    /// 0.05 popularity for a known one.
    /// </summary>
    public static BlendWeights For(ViewerTaste viewer)
    {
        var certainty = viewer.Known / (viewer.Known + HalfKnown);
        var collaborative = 0.5f * certainty;
        var sequential = viewer.Recent.Count > 0 ? 0.2f * certainty : 0;
        var content = viewer.Content.IsEmpty ? 0 : 0.5f - (0.25f * certainty);
        return new(collaborative, sequential, content, 1 - collaborative - sequential - content);
    }

    /// <summary>The same for an item that the factors know only in part: what they cannot say, content says.</summary>
    /// <param name="trust">0 for an item that nobody has touched, towards 1 for one that many have.</param>
    public BlendWeights Trusting(float trust) => this with
    {
        Collaborative = Collaborative * trust,
        Content = Content + (Collaborative * (1 - trust)),
    };
}
