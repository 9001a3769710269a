using RabbitMQ.Client;

namespace NetflixClone.Streaming.Tests;

public sealed class AnnouncementTests(BrokerFixture broker) : BrokerTests(broker)
{
    private string Exchange => $"{Prefix}.announced";

    [Fact]
    public async Task Others_hear_of_events_in_their_order_and_by_ids_that_stay_the_same()
    {
        await using var silo = await Silo(options => options.EventsExchange = Exchange);
        await silo.Publish("a", 1); // so that the exchange is there
        var queue = $"{Prefix}.listener";
        await AtTheBroker(async channel =>
        {
            await channel.QueueDeclareAsync(queue, durable: false, exclusive: false, autoDelete: false);
            await channel.QueueBindAsync(queue, Exchange, "counted.*");
        });

        await silo.Stream("a").OnNextBatchAsync([new Counted(2), new Counted(3)]);

        await AtTheBroker(async channel =>
        {
            (await Next(channel, queue)).ShouldBe(("counted.up", "2"));
            (await Next(channel, queue)).ShouldBe(("counted.up", "3"));
            (await channel.BasicGetAsync(queue, autoAck: true)).ShouldBeNull();
        });
    }

    [Fact]
    public async Task What_nobody_listens_for_is_published_all_the_same()
    {
        await using var silo = await Silo(options => options.EventsExchange = Exchange);

        await silo.Publish("a", 1);

        await silo.Journal.Holds("a", 1);
    }

    private static async Task<(string Topic, string? Id)> Next(IChannel channel, string queue)
    {
        var message = (await channel.BasicGetAsync(queue, autoAck: true)).ShouldNotBeNull();
        return (message.RoutingKey, message.BasicProperties.MessageId);
    }
}
