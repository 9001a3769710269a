#:package RabbitMQ.Client
// Says what happens on the site, each thing once:  dotnet run docs/examples/listen.cs amqp://guest:guest@127.0.0.1:5673/ 'playback.*' rating.given
// That is the broker of './dev services'; the one of compose.yaml is amqp://netflixclone:netflixclone@127.0.0.1:5672/.
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

const string Queue = "example.listener", Exchange = "netflix.events";
await using var connection = await new ConnectionFactory { Uri = new Uri(args[0]) }.CreateConnectionAsync();
await using var channel = await connection.CreateChannelAsync();
await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true); // the product makes the same; whoever comes first

// a durable queue of this service's own: what happens while the service is away waits in it
await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
foreach (var type in args[1..])
{
    await channel.QueueBindAsync(Queue, Exchange, type);
}

var taken = new HashSet<string>(); // an event may come twice; a real service keeps the ids beside what it makes of the events
var consumer = new AsyncEventingBasicConsumer(channel);
consumer.ReceivedAsync += async (_, message) =>
{
    using var happened = JsonDocument.Parse(message.Body);
    if (taken.Add(happened.RootElement.GetProperty("id").GetString()!))
    {
        Console.WriteLine($"{message.RoutingKey} {happened.RootElement.GetProperty("data")}");
    }

    await channel.BasicAckAsync(message.DeliveryTag, multiple: false); // only now may the broker forget it
};
await channel.BasicConsumeAsync(Queue, autoAck: false, consumer);
Console.WriteLine("listening");
await Task.Delay(Timeout.Infinite);
