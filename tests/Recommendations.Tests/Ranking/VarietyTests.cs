namespace NetflixClone.Recommendations.Tests;

public sealed class VarietyTests
{
    private static readonly float[] Scores = [1, 0.95f, 0.9f, 0.1f];

    [Fact]
    public void A_near_copy_of_the_best_waits_behind_something_else()
    {
        var picked = Pick(count: 4, alike: (left, right) => left + right == 1 ? 1 : 0);

        picked.ShouldBe([0, 2, 1, 3]);
    }

    [Fact]
    public void Variety_does_not_lift_what_is_hardly_liked()
    {
        var picked = Pick(count: 4, alike: (left, right) => left == 3 || right == 3 ? 0 : 1);

        picked[^1].ShouldBe(3);
    }

    [Fact]
    public void No_more_are_picked_than_asked_for() => Pick(count: 2, alike: (_, _) => 0).ShouldBe([0, 1]);

    private static IReadOnlyList<int> Pick(int count, Func<int, int, float> alike) =>
        Variety.Pick([0, 1, 2, 3], count, item => Scores[item], alike);
}
