using NetflixClone.TestKit;

namespace NetflixClone.Caching.Redis.Tests;

public sealed class SharedDeadlineTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Fifth = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);

    private readonly FakeClock _clock = new();
    private readonly SharedDeadline _deadline;

    public SharedDeadlineTests() => _deadline = new(Patience, _clock);

    [Fact]
    public void Commands_that_begin_within_the_same_moment_give_up_together()
    {
        var first = _deadline.Token;

        _clock.Advance(Fifth - Instant);

        _deadline.Token.ShouldBe(first);
    }

    [Fact]
    public void Commands_that_begin_a_moment_later_give_up_later()
    {
        var first = _deadline.Token;

        _clock.Advance(Fifth);

        _deadline.Token.ShouldNotBe(first);
    }

    [Fact]
    public void A_command_gives_up_in_the_end()
    {
        var token = _deadline.Token;

        _clock.Advance(Patience + Fifth);

        token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void The_last_to_begin_within_a_moment_has_all_of_its_time()
    {
        _ = _deadline.Token;
        _clock.Advance(Fifth - Instant);
        var last = _deadline.Token;

        _clock.Advance(Patience);

        last.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void A_command_that_begins_after_others_gave_up_has_its_own_time()
    {
        var first = _deadline.Token;
        _clock.Advance(Patience + Fifth);

        first.IsCancellationRequested.ShouldBeTrue();
        _deadline.Token.IsCancellationRequested.ShouldBeFalse();
    }
}
