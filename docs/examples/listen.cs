#:package RabbitMQ.Client
// Says what happens on the site, each thing once:  dotnet run docs/examples/listen.cs amqp://guest:guest@localhost:5672/ 'playback.*' rating.given
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

const string Queue = "example.listener";
await using var connection = await new ConnectionFactory { Uri = new Uri(args[0]) }.CreateConnectionAsync();
await using var channel = await connection.CreateChannelAsync();

// a durable queue of this service's own: what happens while the service is away waits in it
await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
foreach (var type in args[1..])
{
    await channel.QueueBindAsync(Queue, "netflix.events", type);
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
