namespace NetflixClone.Bench.Frame;

/// <summary>Order statistics.</summary>
internal static class Percentiles
{
    public static double Median(this IEnumerable<double> values) => values.Percentile(0.5);

    /// <summary>The smallest value that at least that share of the values does not exceed (nearest rank).</summary>
    public static double Percentile(this IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
