namespace NetflixClone.Streaming.Events;

/// <summary>The events that travel through the broker, by the stable names that their messages carry.</summary>
public sealed class EventTypes
{
    private readonly List<EventType> _types = [];

    /// <summary>What has been added, by its name.</summary>
    public IReadOnlyDictionary<string, Type> Names => _types.ToDictionary(type => type.Name, type => type.Type);

    internal IReadOnlyList<EventType> All => _types;

    /// <summary>Adds the base type of the events of some streams. Its JSON metadata, with all derived types, has to be in a registered <c>IJsonTypeInfoResolver</c>.</summary>
    public EventTypes Add<TEvent>(string name)
        where TEvent : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _types.Add(new EventType<TEvent>(name));
        return this;
    }
}
