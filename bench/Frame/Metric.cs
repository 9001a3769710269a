namespace NetflixClone.Bench.Frame;

/// <summary>One figure.</summary>
/// <param name="Name">Never changes, so that the figure can be followed over time.</param>
/// <param name="Value">The median or the percentile that the name promises.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Baseline">The same without us, measured in the same run, because the machine's speed drifts.</param>
/// <param name="Ratio">The median over rounds of value by baseline of the same round.</param>
internal sealed record Metric(string Name, double Value, string Unit, double? Baseline = null, double? Ratio = null);
