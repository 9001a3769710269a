namespace NetflixClone.Recommendations;

/// <summary>One row's observations: which columns, with what preference and confidence.</summary>
internal readonly ref struct Observed(ReadOnlySpan<int> columns, ReadOnlySpan<float> preferences, ReadOnlySpan<float> confidences)
{
    public ReadOnlySpan<int> Columns { get; } = columns;
    public ReadOnlySpan<float> Preferences { get; } = preferences;
    public ReadOnlySpan<float> Confidences { get; } = confidences;
    public int Count => Columns.Length;
}
