using NetflixClone.TestKit;

namespace NetflixClone.Engine.Contract.Tests;

public sealed class ReminderTests : ContractTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>What came on which day and at which hour. A reminder may come twice at the same time, and late: the clock does not wait for it.</summary>
    private IEnumerable<string> Came => Journal.Entries.Distinct();

    private IReminderGrain Grain => Grains.GetGrain<IReminderGrain>("a");

    [Fact]
    public async Task A_reminder_comes_again_and_again_and_never_early()
    {
        await Grain.Remind("r", Hour, Hour);

        await MinutesUntil(Host, hours: 2);

        Came.First().ShouldBeGreaterThanOrEqualTo("a r at 01 13");
    }

    [Fact]
    public async Task A_reminder_that_was_ended_comes_no_more()
    {
        await Grain.Remind("ended", Hour, Hour);
        await Grain.Remind("kept", Hour, Hour);

        await Grain.Forget("ended");
        await MinutesUntil(Host, hours: 2);

        (await Grain.Reminders()).ShouldBe(["kept"]);
        Came.ShouldAllBe(entry => entry.StartsWith("a kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_comes_after_a_restart_at_its_next_time_and_what_was_missed_does_not()
    {
        await Grain.Remind("r", Hour, Hour);
        await Host.Stop();
        Host.Clock.Advance(Hour * 3.5);

        await using var next = await Start(reminders: Host.Reminders, clock: Host.Clock);
        await MinutesUntil(next, hours: 1);

        Came.First().ShouldBeGreaterThanOrEqualTo("a r at 01 16");
    }

    [Fact]
    public async Task A_period_below_a_minute_is_refused()
    {
        await Grain.Remind("r", Hour, TimeSpan.FromSeconds(59)).ShouldThrowAsync<ArgumentException>();
    }

    /// <summary>Lets minute after minute pass until something came in so many different hours.</summary>
    private Task MinutesUntil(GrainHost host, int hours) => host.Clock.PassUntil(Minute, () => Came.Count() >= hours);
}
