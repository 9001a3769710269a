namespace NetflixClone.Recommendations;

/// <summary>A title in its place.</summary>
/// <param name="Item">Index of the title.</param>
/// <param name="Score">Comparable within one list only; higher is better.</param>
/// <param name="Reasons">Up to three reasons, the weightiest first; never empty.</param>
public sealed record Recommendation(int Item, float Score, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The weightiest reason.</summary>
    public Reason Reason => Reasons[0];
}
