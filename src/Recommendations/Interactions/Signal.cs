namespace NetflixClone.Recommendations;

/// <summary>All that a viewer's interactions with one title say about taste, at one moment.</summary>
/// <param name="Item">Index of the title.</param>
/// <param name="Preference">-1 (dislikes) to 1 (likes).</param>
/// <param name="Confidence">How much weight the preference has; 0 and up, 1 is about a title seen to the end, long ones ago less.</param>
/// <param name="Familiarity">How well the viewer knows the title.</param>
public readonly record struct Signal(int Item, float Preference, float Confidence, Familiarity Familiarity)
{
    /// <summary>Preference times confidence: how far the title pulls taste, and in which direction.</summary>
    public float Strength => Preference * Confidence;
}
