using NetflixClone.Bench.Frame;

namespace NetflixClone.Bench.Tests.Frame;

public sealed class PercentilesTests
{
    [Fact]
    public void The_median_is_the_middle_one_in_whatever_order_they_come() => new[] { 9d, 1, 5, 7, 3 }.Median().ShouldBe(5);

    [Fact]
    public void The_median_of_an_even_number_is_the_lower_of_the_two_in_the_middle() => new[] { 4d, 3, 2, 1 }.Median().ShouldBe(2);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(0.991, 100)]
    [InlineData(1, 100)]
    public void So_large_a_share_of_a_hundred_values_is_not_above_it(double share, double expected) =>
        Enumerable.Range(1, 100).Select(number => (double)number).Percentile(share).ShouldBe(expected);

    [Fact]
    public void A_single_value_is_every_percentile() => new[] { 42d }.Percentile(0.99).ShouldBe(42);
}
