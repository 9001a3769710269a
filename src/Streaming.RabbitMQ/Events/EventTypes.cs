using NetflixClone.Streaming.Announcements;

namespace NetflixClone.Streaming.Events;

/// <summary>The events that travel through the broker, by the stable names that their messages carry.</summary>
public sealed class EventTypes
{
    private readonly List<EventType> _types = [];

    /// <summary>What has been added, by its name.</summary>
    public IReadOnlyDictionary<string, Type> Names => _types.ToDictionary(type => type.Name, type => type.Type);

    internal IReadOnlyList<EventType> All => _types;

    /// <summary>What other services hear of an event; null when nothing.</summary>
    internal Func<object, Announcement?> Announcements { get; private set; } = static _ => null;

    /// <summary>Adds the base type of the events of some streams. Its JSON metadata, with all derived types, has to be in a registered <c>IJsonTypeInfoResolver</c>.</summary>
    public EventTypes Add<TEvent>(string name)
        where TEvent : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _types.Add(new EventType<TEvent>(name));
        return this;
    }

    /// <summary>Says what other services hear of events, on <see cref="RabbitMqOptions.EventsExchange"/>: null for those that are nobody else's business.</summary>
    public EventTypes Announce(Func<object, Announcement?> announce)
    {
        Announcements = announce;
        return this;
    }
}
