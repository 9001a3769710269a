namespace NetflixClone.Recommendations;

/// <summary>A viewer as one model sees them: signals, taste vector, and what is needed to explain a score.</summary>
/// <remarks>Not for storing: a few kilobytes that <see cref="IRecommendationModel.FoldIn"/> makes again in less time than reading them back.</remarks>
public sealed class ViewerTaste
{
    internal ViewerTaste(int version, FactorModel factors, DateTimeOffset at, Signal[] signals, int[] recent, FoldedVector folded, ContentTaste content)
    {
        (ModelVersion, Factors) = (version, factors);
        At = at;
        Signals = signals;
        Recent = recent;
        Folded = folded;
        Content = content;
        Known = signals.Sum(signal => MathF.Abs(signal.Strength));
    }

    /// <summary>The training it belongs to.</summary>
    public int ModelVersion { get; }

    /// <summary>The moment it was worked out for.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What each touched title says, the latest touched last.</summary>
    public IReadOnlyList<Signal> Signals { get; }

    /// <summary>The titles watched and not disliked, the latest first.</summary>
    public IReadOnlyList<int> Recent { get; }

    /// <summary>The taste vector, in the space of the model's item factors.</summary>
    public ReadOnlyMemory<float> Vector => Folded.Vector;

    /// <summary>How much is known of the viewer, in titles seen to the end; 0 for a new one.</summary>
    public float Known { get; }

    /// <summary>What the vector was solved against. Versions do not tell models apart: two trainers may count alike.</summary>
    internal FactorModel Factors { get; }

    internal FoldedVector Folded { get; }

    internal ContentTaste Content { get; }
}
