namespace NetflixClone.Caching.Redis.Tests.Limits;

public sealed class SlidingWindowTests
{
    private const long Minute = 60_000;

    [Fact]
    public void The_last_window_counts_by_the_share_of_it_that_is_still_within_one_window()
    {
        var full = Taken(new SlidingWindow(), at: 0, times: 10);

        var early = full.Take(Minute + (Minute / 10), Minute, 10);
        var late = full.Take(Minute + (Minute / 5), Minute, 10);

        early.Wait.ShouldBe(0);
        early.Next.Take(Minute + (Minute / 10), Minute, 10).Wait.ShouldBe(Minute / 10);
        Taken(late.Next, Minute + (Minute / 5), 1).Count.ShouldBe(2);
    }

    [Fact]
    public void Two_windows_later_everything_is_forgotten()
    {
        var full = Taken(new SlidingWindow(), at: 0, times: 10);

        var later = full.Take(2 * Minute, Minute, 10);

        later.Next.ShouldBe(new SlidingWindow(2, 1, 0));
    }

    [Fact]
    public void Whoever_waits_as_long_as_told_gets_a_permit_and_whoever_waits_less_does_not()
    {
        var random = new Random(7);
        for (var round = 0; round < 10_000; round++)
        {
            var permits = random.Next(1, 50);
            var before = random.Next(0, permits + 1);
            var window = new SlidingWindow(1, random.Next(0, permits + 1), before);
            var now = 1000 + random.Next(0, 1000);
            var wait = window.Take(now, 1000, permits).Wait;
            if (wait > 0)
            {
                window.Take(now + wait, 1000, permits).Wait.ShouldBe(0, $"{window} of {permits} at {now}");
                (wait == 1 || window.Take(now + wait - 1, 1000, permits).Wait > 0).ShouldBeTrue($"{window} of {permits} at {now}");
            }
        }
    }

    private static SlidingWindow Taken(SlidingWindow window, long at, int times)
    {
        for (var i = 0; i < times; i++)
        {
            (window, var wait) = window.Take(at, Minute, 10);
            wait.ShouldBe(0);
        }

        return window;
    }
}
