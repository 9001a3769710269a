using NetflixClone.Bench.Scale.Capacity;

namespace NetflixClone.Bench.Tests.Scale;

public sealed class CapacityTableTests
{
    [Fact]
    public void Plans_stand_beside_each_other_under_their_members()
    {
        var lines = CapacityTable.Of([The.PlanFor(1e6), The.PlanFor(10e6)]).ToArray();

        lines[0].ShouldBe("| members | 1,000,000 | 10,000,000 |");
        lines[1].ShouldBe("| --- | ---: | ---: |");
        lines.ShouldContain("| viewers at peak | 100,000 | 1,000,000 |");
    }

    [Fact]
    public void A_figure_has_two_digits_because_the_model_knows_no_more()
    {
        var lines = CapacityTable.Of([The.PlanFor(1e6)]).ToArray();

        lines.ShouldContain("| pushes/s | 30,000 |");        // 30,420
        lines.ShouldContain("| silo cores at full use | 3.45 |");
        lines.ShouldContain("| machines, $/month | 2,500 |"); // 2,540
    }
}
