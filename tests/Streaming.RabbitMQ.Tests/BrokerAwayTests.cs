using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Streaming.Broker;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Streaming.Tests;

public sealed class BrokerAwayTests(BrokerFixture broker) : BrokerTests(broker)
{
    private const int Events = 60;

    [Fact]
    public async Task Every_event_that_was_confirmed_is_taken_in_order_though_the_broker_was_killed_under_load()
    {
        await using var silo = await Silo(options => options.PublishTimeout = TimeSpan.FromSeconds(2));
        var keys = Keys(20);

        var publishing = PublishAll(silo, keys);
        await Eventually.Holds(() => silo.Journal.Count > keys.Length * 5);
        await Server.Kill();
        await Server.Start();
        await publishing;

        await Task.WhenAll(keys.Select(key => silo.Journal.Holds(key, [.. Enumerable.Range(1, Events)])));
    }

    [Fact]
    public async Task Every_event_that_was_confirmed_is_taken_in_order_though_all_connections_were_closed_under_load()
    {
        await using var silo = await Silo();
        var keys = Keys(20);

        var publishing = PublishAll(silo, keys);
        await Eventually.Holds(() => silo.Journal.Count > keys.Length * 5);
        await Server.Control("close_all_connections", "a test");
        await publishing;

        await Task.WhenAll(keys.Select(key => silo.Journal.Holds(key, [.. Enumerable.Range(1, Events)])));
    }

    [Fact]
    public async Task A_silo_starts_without_the_broker_and_publishes_what_waited_once_it_is_there()
    {
        await Server.Kill();
        await using var silo = await Silo(options => options.PublishTimeout = TimeSpan.FromMinutes(1));
        var health = await silo.Health();
        var waiting = silo.Publish("a", 1);

        await Server.Start();
        await waiting;

        await silo.Journal.Holds("a", 1);
        health.Entries["streams"].Status.ShouldBe(HealthStatus.Degraded);
        health.Entries["streams"].Description.ShouldNotBeNull().ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_broker_that_halts_is_given_up_before_the_client_notices_and_found_again_when_it_goes_on()
    {
        await using var silo = await Silo();
        await silo.IsConnected();

        using (Server.Pause())
        {
            await Eventually.Holds(() => silo.Broker.Consuming.Trouble?.Contains("no sign of life", StringComparison.Ordinal) == true);
        }

        await silo.IsConnected();
        await silo.Publish("a", 1);
        await silo.Journal.Holds("a", 1);
    }

    [Fact]
    public async Task A_silo_that_stops_does_not_wait_for_a_broker_that_is_away()
    {
        await using var silo = await Silo(options => options.PublishTimeout = TimeSpan.FromMinutes(5));
        await silo.Publish("a", 1);
        await Server.Kill();
        var waiting = silo.Publish("a", 2);

        await silo.Stop();

        await waiting.ShouldThrowAsync<BrokerUnavailableException>();
        await Server.Start();
    }

    [Fact]
    public async Task A_silo_that_stops_does_not_wait_for_a_broker_that_halts()
    {
        var silo = await Silo();
        await silo.Publish("a", 1);
        await silo.Journal.Holds("a", 1);
        var began = TimeProvider.System.GetTimestamp();

        using (Server.Pause())
        {
            await silo.Stop();
            await silo.DisposeAsync();
        }

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task A_queue_that_was_deleted_is_made_anew()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        await silo.Publish("a", 1);
        await silo.Journal.Holds("a", 1);
        await AtTheBroker(channel => channel.QueueDeleteAsync($"{Prefix}.events-0", ifUnused: false, ifEmpty: false));

        await silo.PublishCertainly("a", 2);

        await silo.Journal.Holds("a", 1, 2);
    }

    private static Task PublishAll(StreamingSilo silo, string[] keys) => Task.WhenAll(keys.Select(async key =>
    {
        for (var number = 1; number <= Events; number++)
        {
            await silo.PublishCertainly(key, number);
            await Task.Delay(5); // the load of people, so that the broker is away in the middle of it
        }
    }));
}
