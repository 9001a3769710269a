namespace NetflixClone.Recommendations;

/// <summary>A title in its place.</summary>
/// <param name="Item">Index of the title.</param>
/// <param name="Score">Comparable within one list only; higher is better.</param>
/// <param name="Reasons">Up to three; first the best reason of the model that gave most, then others by share. Never empty.</param>
public sealed record Recommendation(int Item, float Score, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The first reason, for a place that has room for one.</summary>
    public Reason Reason => Reasons[0];
}
