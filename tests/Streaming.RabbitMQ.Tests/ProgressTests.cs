using NetflixClone.Streaming.Queues;
using NetflixClone.TestKit;

namespace NetflixClone.Streaming.Tests;

public sealed class ProgressTests
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(15);
    private static readonly StreamId One = StreamId.Create("happenings", "one");
    private static readonly StreamId Other = StreamId.Create("happenings", "other");

    private readonly FakeClock _clock = new();
    private readonly Progress _progress;

    public ProgressTests() => _progress = new(Span, _clock);

    [Fact]
    public void Refusals_in_a_row_are_counted() => Refused(One, 3).Count.ShouldBe(3);

    [Fact]
    public void A_refusal_while_others_are_taken_counts_as_that()
    {
        Refused(One, 2);
        _progress.Taken(Other);

        var refusals = Refused(One, 1);

        (refusals.Count, refusals.WhileOthersWereTaken).ShouldBe((3, 1));
    }

    [Fact]
    public void What_was_taken_long_ago_says_nothing_of_now()
    {
        _progress.Taken(Other);
        _clock.Advance(Span);

        Refused(One, 1).WhileOthersWereTaken.ShouldBe(0);
    }

    [Fact]
    public void What_is_taken_after_all_begins_anew()
    {
        Refused(One, 2);
        _progress.Taken(One);

        Refused(One, 1).Count.ShouldBe(1);
    }

    [Fact]
    public void The_next_message_after_a_dead_letter_begins_anew()
    {
        Refused(One, 2);
        _progress.Forget(One);

        Refused(One, 1).Count.ShouldBe(1);
    }

    [Fact]
    public void It_is_alone_while_no_other_is_refused() => Refused(One, 2).IsAlone.ShouldBeTrue();

    [Fact]
    public void It_is_not_alone_when_another_is_refused_too()
    {
        Refused(Other, 1);

        Refused(One, 1).IsAlone.ShouldBeFalse();
    }

    [Fact]
    public void It_is_alone_again_when_the_other_was_refused_long_ago()
    {
        Refused(Other, 1);
        _clock.Advance(11 * Span);

        Refused(One, 1).IsAlone.ShouldBeTrue();
    }

    [Fact]
    public void A_stream_that_is_read_elsewhere_by_now_is_forgotten()
    {
        Refused(Other, 2);
        _clock.Advance(21 * Span);
        Refused(One, 1);

        Refused(Other, 1).Count.ShouldBe(1);
    }

    private Refusals Refused(StreamId stream, int times) => Enumerable.Range(0, times).Select(_ => _progress.Refused(stream)).ToArray()[^1];
}
