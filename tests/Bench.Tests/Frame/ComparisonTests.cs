using NetflixClone.Bench.Frame;

namespace NetflixClone.Bench.Tests.Frame;

public sealed class ComparisonTests
{
    [Fact]
    public async Task The_first_round_of_both_sides_only_warms_up()
    {
        var compared = await Comparison.Interleave(1, OneAfterAnother(1_000, 6), OneAfterAnother(1, 3));

        compared.ShouldBe(new Comparison(6, 3, 2));
    }

    [Fact]
    public async Task The_ratio_is_the_median_over_rounds_and_not_the_ratio_of_the_medians()
    {
        var compared = await Comparison.Interleave(3, OneAfterAnother(0, 10, 20, 90), OneAfterAnother(0, 10, 40, 30));

        compared.ShouldBe(new Comparison(20, 30, 1));
    }

    private static Func<Task<double>> OneAfterAnother(params double[] values)
    {
        var left = new Queue<double>(values);
        return () => Task.FromResult(left.Dequeue());
    }
}
