using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Streaming.Broker;
using NetflixClone.TestKit.Product;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Tests;

public sealed class PublishingTests(BrokerFixture broker) : BrokerTests(broker)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Publishing_fails_when_the_broker_does_not_confirm_in_time_and_succeeds_when_it_answers_again()
    {
        await using var silo = await Silo(options => options.PublishTimeout = Soon);
        await silo.Publish("a", 1);
        using (Server.Pause())
        {
            await silo.Publish("a", 2).ShouldThrowAsync<BrokerUnavailableException>();
        }

        await silo.PublishCertainly("a", 2);

        await silo.Journal.Holds("a", 1, 2);
    }

    [Fact]
    public async Task A_message_that_no_queue_takes_was_not_published()
    {
        await using var silo = await Silo();
        var nowhere = new Publication("", $"{Prefix}.nowhere", () => new(new BasicProperties(), new byte[1]));

        var failure = await silo.Broker.Publisher.PublishAsync(nowhere).ShouldThrowAsync<BrokerUnavailableException>();

        failure.Message.ShouldContain("nowhere");
    }

    [Fact]
    public async Task An_event_that_cannot_be_written_fails_alone()
    {
        await using var silo = await Silo();
        var broken = silo.Broker.Publisher.PublishAsync(new Publication("", "any", () => throw new NotSupportedException("no such event")));

        await silo.Publish("a", 1);

        await broken.ShouldThrowAsync<NotSupportedException>();
        await silo.Journal.Holds("a", 1);
    }

    [Fact]
    public async Task While_the_broker_is_short_of_memory_publishing_fails_in_time_and_goes_on_afterwards()
    {
        await using var silo = await Silo(options => options.PublishTimeout = Soon);
        await silo.Publish("a", 1);
        await using (await ShortOfMemory())
        {
            await Eventually.Holds(async () =>
            {
                try
                {
                    await silo.Publish("b", 1); // the broker says so only to those who publish
                    return false;
                }
                catch (BrokerUnavailableException)
                {
                    return silo.Broker.Publishing.IsBlocked;
                }
            });
            await silo.Publish("a", 2).ShouldThrowAsync<BrokerUnavailableException>();
            (await silo.Health()).Status.ShouldBe(HealthStatus.Degraded);
        }

        await silo.PublishCertainly("a", 2);
        await silo.Journal.Holds("a", 1, 2);
        await Eventually.Holds(async () => (await silo.Health()).Status == HealthStatus.Healthy);
    }
}
