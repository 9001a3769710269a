using NetflixClone.TestKit.Product;

namespace NetflixClone.Caching.Redis.Tests;

public sealed class SharedDeadlineTests
{
    [Fact]
    public void Commands_that_begin_at_once_give_up_together()
    {
        var deadline = new SharedDeadline(TimeSpan.FromHours(1));

        deadline.Token.ShouldBe(deadline.Token);
    }

    [Fact]
    public async Task A_command_gives_up_in_the_end()
    {
        var token = new SharedDeadline(TimeSpan.FromMilliseconds(50)).Token;
        token.IsCancellationRequested.ShouldBeFalse();

        await Eventually.Holds(() => Task.FromResult(token.IsCancellationRequested));
    }

    [Fact]
    public async Task A_command_that_begins_after_others_gave_up_has_its_own_time()
    {
        var deadline = new SharedDeadline(TimeSpan.FromMilliseconds(50));
        var first = deadline.Token;
        await Eventually.Holds(() => Task.FromResult(first.IsCancellationRequested));

        deadline.Token.IsCancellationRequested.ShouldBeFalse();
    }
}
