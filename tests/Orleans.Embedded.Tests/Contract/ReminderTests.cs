using Microsoft.Extensions.DependencyInjection;

namespace NetflixClone.EmbeddedEngine.Tests.Contract;

public sealed class ReminderTests : ContractTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private IReminderGrain Grain => Grains.GetGrain<IReminderGrain>("a");

    [Fact]
    public async Task A_reminder_comes_again_and_again()
    {
        await Grain.Remind("r", Hour, Hour);

        Host.Clock.Advance(Hour);
        await Journal.Holds("a r at 13:00");
        await Host.Clock.TimerStarted(Hour, notBefore: Hour);
        Host.Clock.Advance(Hour);

        await Journal.Holds("a r at 14:00");
    }

    [Fact]
    public async Task A_reminder_that_was_ended_comes_no_more()
    {
        await Grain.Remind("ended", Hour, Hour);
        await Grain.Remind("kept", Hour, Hour);

        await Grain.Forget("ended");
        Host.Clock.Advance(Hour);

        await Journal.Holds("a kept at 13:00");
        (await Grain.Reminders()).ShouldBe(["kept"]);
        Journal.Entries.ShouldBe(["a kept at 13:00"]);
    }

    [Fact]
    public async Task A_reminder_comes_after_a_restart_and_what_was_missed_comes_once()
    {
        var table = Host.Services.GetRequiredService<IReminderTable>();
        await Grain.Remind("r", Hour, Hour);
        await Host.Stop();
        Host.Clock.Advance(Hour * 3.5);

        await using var next = await Start(clock: Host.Clock, configure: silo => silo.Services.AddSingleton(table));
        Host.Clock.Advance(TimeSpan.Zero);
        await Journal.Holds("a r at 15:30");
        await Host.Clock.TimerStarted(Hour / 2, notBefore: Hour / 2);
        Host.Clock.Advance(Hour / 2);
        await Journal.Holds("a r at 16:00");

        Journal.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_period_below_a_minute_is_refused()
    {
        await Grain.Remind("r", Hour, TimeSpan.FromSeconds(59)).ShouldThrowAsync<ArgumentException>();
    }
}
