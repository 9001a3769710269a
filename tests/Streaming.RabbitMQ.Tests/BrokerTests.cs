using System.Globalization;
using NetflixClone.Streaming.DeadLetters;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Tests;

/// <summary>What tests at the broker share: queues of their own.</summary>
[Collection(BrokerCollection.Name)]
public abstract class BrokerTests(BrokerFixture broker)
{
    private protected string Prefix { get; } = $"test-{Guid.NewGuid():N}";

    private protected RabbitMqServer Server => broker.Server;

    private protected Task<StreamingSilo> Silo(Action<RabbitMqOptions>? configure = null) => StreamingSilo.Start(Server.Endpoint, Prefix, configure);

    /// <summary>Does something at the broker beside the product.</summary>
    private protected async Task AtTheBroker(Func<IChannel, Task> act)
    {
        await using var connection = await new ConnectionFactory { Uri = Server.Endpoint }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await act(channel);
    }

    /// <summary>Makes the broker short of memory, so that it takes no messages, until what this gives back is disposed.</summary>
    private protected async Task<IAsyncDisposable> ShortOfMemory()
    {
        await Server.Control("set_vm_memory_high_watermark", "0");
        return new Alarm(Server);
    }

    /// <summary>Where a user of the broker finds it who has these rights and no others: to configure, to write and to read.</summary>
    private protected async Task<Uri> User(params string[] rights)
    {
        var name = $"user-{Guid.NewGuid():N}";
        await Server.Control("add_user", name, "secret");
        await Server.Control(["set_permissions", name, .. rights]);
        return new UriBuilder(Server.Endpoint) { UserName = name, Password = "secret" }.Uri;
    }

    private protected static async Task<DeadLetter> SoleDeadLetter(StreamingSilo silo) => (await DeadLetters(silo)).ShouldHaveSingleItem();

    /// <summary>The dead letters, once there are any.</summary>
    private protected static async Task<IReadOnlyList<DeadLetter>> DeadLetters(StreamingSilo silo)
    {
        IReadOnlyList<DeadLetter> letters = [];
        await Eventually.Holds(async () => (letters = await silo.DeadLetters.ListAsync(10)).Count > 0);
        return letters;
    }

    private protected static string[] Keys(int count) => [.. Enumerable.Range(1, count).Select(key => key.ToString(CultureInfo.InvariantCulture))];

    private sealed class Alarm(RabbitMqServer server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await server.Control("set_vm_memory_high_watermark", "0.6");
    }
}
