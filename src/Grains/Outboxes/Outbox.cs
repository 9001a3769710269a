namespace NetflixClone.Grains.Outboxes;

/// <summary>Events that were stored together with the state they changed, and have not reached their consumers yet: a part of that state.</summary>
[Alias("Outbox`1")]
internal sealed record Outbox<TEvent>
    where TEvent : class, IOutboxEvent
{
    /// <summary>The most events that may wait. A source whose events cannot be delivered for so long refuses further commands rather than forget one.</summary>
    public const int MaxWaiting = 256;

    /// <summary>Nothing has happened yet.</summary>
    public static Outbox<TEvent> Empty { get; } = new();

    /// <summary>The sequence of the latest event that was ever put in.</summary>
    public long Last { get; init; }

    /// <summary>What waits, the oldest first.</summary>
    public ImmutableArray<TEvent> Waiting { get; init; } = [];

    /// <summary>The sequence of the next event.</summary>
    [JsonIgnore]
    public long Next => Last + 1;

    /// <summary>With one more event.</summary>
    /// <exception cref="OutboxFullException">Too many wait already.</exception>
    public Outbox<TEvent> Append(TEvent happened) =>
        Waiting.Length < MaxWaiting ? new() { Last = happened.Sequence, Waiting = Waiting.Add(happened) } : throw new OutboxFullException();

    /// <summary>Without the events up to that sequence: they were delivered.</summary>
    public Outbox<TEvent> Without(long delivered)
    {
        var waiting = Waiting.RemoveAll(happened => happened.Sequence <= delivered);
        return waiting.IsEmpty && Last == 0 ? Empty : new() { Last = Last, Waiting = waiting };
    }
}
