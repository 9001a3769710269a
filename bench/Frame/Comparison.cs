namespace NetflixClone.Bench.Frame;

/// <summary>A figure beside its baseline: medians over rounds that took turns.</summary>
internal sealed record Comparison(double Value, double Baseline, double Ratio)
{
    /// <summary>Measures both sides in turn, so that a slow spell of the machine falls on both; the first round only warms up.</summary>
    public static async Task<Comparison> Interleave(int rounds, Func<Task<double>> measure, Func<Task<double>> measureBaseline)
    {
        await measure();
        await measureBaseline();

        var (values, baselines, ratios) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            values[round] = await measure();
            baselines[round] = await measureBaseline();
            ratios[round] = values[round] / baselines[round];
        }

        return new(values.Median(), baselines.Median(), ratios.Median());
    }
}
