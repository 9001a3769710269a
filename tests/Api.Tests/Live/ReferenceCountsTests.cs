using NetflixClone.Api.Live;

namespace NetflixClone.Api.Tests.Live;

public sealed class ReferenceCountsTests
{
    [Fact]
    public void The_first_that_comes_and_the_last_that_leaves_are_told_apart()
    {
        var counts = new ReferenceCounts<string>();

        var told = new[] { counts.Add("a"), counts.Add("a"), counts.Remove("a"), counts.Remove("a"), counts.Remove("a") };

        told.ShouldBe([true, false, false, true, false]);
        counts.Keys.ShouldBeEmpty();
    }
}
