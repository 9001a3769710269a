using Xunit.Abstractions;

namespace NetflixClone.EndToEnd.Faults;

[Collection(Site.Collection)]
public sealed class BrokerFaultTests(Site site, ITestOutputHelper output)
{
    private const int Rate = 500;
    private const int Seconds = 60;

    [Fact]
    public async Task While_the_broker_is_killed_commands_are_acknowledged_and_their_events_arrive_once_it_is_back()
    {
        site.Crowd.Go(Rate);
        await site.Crowd.Acknowledges(Rate);

        await site.RabbitMq.Kill();
        await site.Crowd.Acknowledges(5 * Rate);
        await site.RabbitMq.Start();
        await site.Crowd.Acknowledges(Rate);
        await site.Crowd.Rest();

        await EverythingIsThere();
    }

    [Fact]
    public async Task While_the_broker_halts_for_a_minute_commands_are_acknowledged_and_their_events_arrive_afterwards()
    {
        site.Crowd.Go(Rate);
        await site.Crowd.Acknowledges(Rate);

        using (site.RabbitMq.Pause())
        {
            await site.Crowd.Acknowledges(Seconds * Rate);
        }

        await site.Crowd.Acknowledges(Rate);
        await site.Crowd.Rest();

        await EverythingIsThere();
    }

    private async Task EverythingIsThere()
    {
        output.WriteLine($"{site.Crowd.Outages}");
        site.Crowd.Outages.Failures.ShouldBeEmpty();
        (await site.Crowd.BrokenPromises()).ShouldBeEmpty();
        (await site.Crowd.WrongCounts(within: TimeSpan.FromMinutes(2))).ShouldBeEmpty();
    }
}
