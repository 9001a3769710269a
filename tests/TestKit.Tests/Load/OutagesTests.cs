using System.Net;
using NetflixClone.TestKit.Load;

namespace NetflixClone.TestKit.Tests.Load;

public sealed class OutagesTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    private readonly Outages _outages = new();

    public OutagesTests() => _outages.Begin();

    [Fact]
    public void Failures_are_counted_by_what_was_answered()
    {
        _outages.Failed(HttpStatusCode.ServiceUnavailable);
        _outages.Failed(null);
        _outages.Failed(HttpStatusCode.ServiceUnavailable);

        _outages.Failures.ShouldBe(new Dictionary<string, int> { ["503"] = 2, ["no answer"] = 1 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void A_command_has_failed_twice_when_it_took_three_tries(int tries, int failedTwice)
    {
        _outages.Answered(Soon, tries);

        _outages.FailedTwice.ShouldBe(failedTwice);
    }

    [Fact]
    public void A_command_is_late_when_nobody_would_have_waited_for_it()
    {
        _outages.Answered(Outages.Patience, 1);
        _outages.Answered(Outages.Patience + Soon, 1);

        _outages.Late.ShouldBe(1);
    }

    [Fact]
    public void The_trouble_lasts_until_the_last_command_that_had_failed_is_acknowledged()
    {
        var aSecondAgo = TimeProvider.System.GetTimestamp() - TimeProvider.System.TimestampFrequency;
        _outages.Answered(Soon, 2);
        var trouble = _outages.TroubleSince(aSecondAgo);
        _outages.Answered(Soon, 1);

        trouble.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        _outages.TroubleSince(aSecondAgo).ShouldBe(trouble);
    }

    [Fact]
    public void Without_failures_there_is_no_trouble()
    {
        var moment = TimeProvider.System.GetTimestamp();
        _outages.Answered(Soon, 1);

        _outages.TroubleSince(moment).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void What_was_before_the_beginning_is_not_counted()
    {
        _outages.Failed(null);
        _outages.Answered(Outages.Patience + Soon, 3);

        _outages.Begin();

        (_outages.Failures.Count, _outages.Late, _outages.FailedTwice, _outages.LongestWait).ShouldBe((0, 0, 0, TimeSpan.Zero));
    }
}
