using NetflixClone.Streaming.Broker;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Announcements;

/// <summary>Tells other services what happened, on a topic exchange that they bind queues of their own to.</summary>
internal sealed class Announcer(RabbitMqPublisher publisher, string exchange, Func<object, Announcement?> announce)
{
    /// <summary>Announces events of one source, one after another, so that none can overtake another whatever fails; done once the broker has them all.</summary>
    /// <remarks>What no queue is bound for is confirmed and gone.</remarks>
    /// <exception cref="BrokerUnavailableException">One is not confirmed; it and those after it are to be announced again.</exception>
    public async Task AnnounceAsync<T>(IReadOnlyList<T> events)
    {
        foreach (var happened in events)
        {
            if (happened is not null && announce(happened) is { } announcement)
            {
                await publisher.PublishAsync(new Publication(exchange, announcement.Topic, () => Encode(announcement)) { MayBeUnheard = true });
            }
        }
    }

    private static EncodedMessage Encode(Announcement announcement) => new(
        new BasicProperties
        {
            MessageId = announcement.Id,
            Type = announcement.Topic,
            ContentType = announcement.ContentType,
            Timestamp = new(announcement.At.ToUnixTimeSeconds()),
            Persistent = true,
        },
        announcement.Body);
}
