namespace NetflixClone.Recommendations;

/// <summary>How much a viewer is drawn to each feature.</summary>
/// <param name="Weights">One a feature; what was watched and what was chosen together.</param>
/// <param name="Chosen">The part of it that comes from the genres chosen at the start.</param>
internal sealed record ContentTaste(float[] Weights, float[] Chosen)
{
    public bool IsEmpty { get; } = !Weights.AsSpan().ContainsAnyExcept(0f);
}
