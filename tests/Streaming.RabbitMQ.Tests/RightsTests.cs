using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.TestKit.Product;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Tests;

/// <summary>What a user may do at the broker who has the rights that docs/operations.md gives.</summary>
public sealed partial class RightsTests(BrokerFixture broker) : BrokerTests(broker)
{
    private static readonly RabbitMqOptions Defaults = new(); // the documentation speaks of them

    [Fact]
    public async Task The_rights_that_the_documentation_names_are_enough_for_events_announcements_and_dead_letters()
    {
        var endpoint = await User(Documented());
        await using var silo = await StreamingSilo.Start(endpoint, Defaults.QueuePrefix);
        await silo.IsConnected();
        (await silo.Health()).Entries["streams"].Status.ShouldBe(HealthStatus.Healthy);
        await AtTheBroker(channel => channel.QueueDeclareAsync("rights.listener", durable: false, exclusive: false, autoDelete: false));
        await AtTheBroker(channel => channel.QueueBindAsync("rights.listener", Defaults.EventsExchange, "#"));

        await silo.Publish("a", 1);
        await silo.Journal.Holds("a", 1);
        await AtTheBroker(async channel => (await channel.BasicGetAsync("rights.listener", autoAck: true)).ShouldNotBeNull());

        await AtTheBroker(async channel => await channel.BasicPublishAsync(
            "", $"{Defaults.QueuePrefix}.events-0", mandatory: true, OfStream("b"), Encoding.UTF8.GetBytes("no json")));
        (await SoleDeadLetter(silo)).Body.ShouldBe("no json");
        (await silo.DeadLetters.ReplayAsync(1)).ShouldBe((1, 0));
    }

    private static BasicProperties OfStream(string key) =>
        new() { Headers = new Dictionary<string, object?> { ["x-stream-namespace"] = "happenings", ["x-stream-key"] = key } };

    /// <summary>Configure, write, read.</summary>
    private static string[] Documented()
    {
        var operations = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));
        var rights = SetPermissions().Match(operations);
        rights.Success.ShouldBeTrue();
        return [rights.Groups[1].Value, rights.Groups[2].Value, rights.Groups[3].Value];
    }

    [GeneratedRegex(@"rabbitmqctl set_permissions netflixclone '([^']*)' '([^']*)' '([^']*)'")]
    private static partial Regex SetPermissions();
}
