using NetflixClone.Streaming.Queues;

namespace NetflixClone.Streaming.Tests;

public sealed class UnsettledTests
{
    [Fact]
    public void What_is_settled_without_a_gap_is_acknowledged_together() => After(2, 1, 3).Take(behindGaps: false).ShouldBe([new(3, Multiple: true)]);

    [Fact]
    public void One_alone_is_acknowledged_alone() => After(1).Take(behindGaps: false).ShouldBe([new(1, Multiple: false)]);

    [Fact]
    public void What_lies_behind_a_gap_waits() => After(1, 2, 4).Take(behindGaps: false).ShouldBe([new(2, Multiple: true)]);

    [Fact]
    public void What_lies_behind_a_gap_is_acknowledged_one_by_one_when_it_has_waited() =>
        After(1, 2, 4, 5).Take(behindGaps: true).ShouldBe([new(2, Multiple: true), new(4, Multiple: false), new(5, Multiple: false)]);

    [Fact]
    public void What_was_acknowledged_ahead_is_never_named_again()
    {
        var unsettled = After(2, 3);
        unsettled.Take(behindGaps: true);
        unsettled.Settle(1);

        unsettled.Take(behindGaps: false).ShouldBe([new(1, Multiple: false)]);
        unsettled.Settle(4);
        unsettled.Take(behindGaps: false).ShouldBe([new(4, Multiple: false)]);
    }

    [Fact]
    public void What_is_settled_twice_is_acknowledged_once()
    {
        var unsettled = After(1, 1);
        unsettled.Take(behindGaps: false);
        unsettled.Settle(1);

        unsettled.Take(behindGaps: true).ShouldBeEmpty();
    }

    private static Unsettled After(params ulong[] settled)
    {
        var unsettled = new Unsettled();
        foreach (var delivery in settled)
        {
            unsettled.Settle(delivery);
        }

        return unsettled;
    }
}
