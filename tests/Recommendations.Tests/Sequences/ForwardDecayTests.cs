namespace NetflixClone.Recommendations.Tests;

public sealed class ForwardDecayTests
{
    private static readonly ForwardDecay Decay = new(The.Moment, TimeSpan.FromDays(10));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 0.5)]
    [InlineData(20, 0.25)]
    [InlineData(-10, 2)]
    public void An_event_counts_half_of_one_that_is_a_half_life_later(double daysAgo, double weight) =>
        ((double)Decay.Weight(The.Moment - TimeSpan.FromDays(daysAgo))).ShouldBe(weight, 1e-6);

    [Fact]
    public void A_moment_from_a_broken_clock_keeps_sums_finite()
    {
        float[] weights = [Decay.Weight(DateTimeOffset.MaxValue), Decay.Weight(DateTimeOffset.MinValue)];

        weights.ShouldAllBe(weight => float.IsFinite(weight) && weight > 0);
        float.IsFinite(weights[0] * weights[0]).ShouldBeTrue();
    }
}
