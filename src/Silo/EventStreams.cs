using NetflixClone.Grains;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Viewers;
using NetflixClone.Silo.DomainEvents;
using NetflixClone.Streaming;
using NetflixClone.Streaming.DeadLetters;
using NetflixClone.Streaming.Events;
using Orleans.Hosting;
using Orleans.Streams;

namespace NetflixClone.Silo;

/// <summary>The streams that events travel on: through RabbitMQ where one is configured, within the process otherwise.</summary>
public static class EventStreams
{
    /// <summary>The setting that puts them on a broker.</summary>
    internal const string Endpoint = $"{RabbitMqOptions.Section}:{nameof(RabbitMqOptions.Endpoint)}";

    /// <summary>Runs the server's command for dead letters with the arguments after its name, see <see cref="DeadLetterCommand.Name"/>.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunDeadLetters(string[] arguments) => new DeadLetterCommand(Streams.Provider, Console.Out, Console.Error).RunAsync(arguments);

    /// <summary>Names the events that travel, and says which of them others hear of. A name is in every message, and is never changed or reused.</summary>
    public static void Name(EventTypes events)
    {
        ArgumentNullException.ThrowIfNull(events);
        events
            .Add<AccountEvent>("accounts.AccountEvent")
            .Add<BillingEvent>("billing.BillingEvent")
            .Add<CatalogueEvent>("catalogue.CatalogueEvent")
            .Add<PlaybackEvent>("viewers.PlaybackEvent")
            .Announce(DomainEventContract.Of);
    }

    internal static void AddEventStreams(this ISiloBuilder silo, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[Endpoint]))
        {
            silo.AddMemoryStreams(Streams.Provider, streams => streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly));
        }
        else
        {
            silo.AddRabbitMqStreams(Streams.Provider, Name);
        }
    }
}
