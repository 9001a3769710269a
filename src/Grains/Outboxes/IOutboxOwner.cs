namespace NetflixClone.Grains.Outboxes;

/// <summary>A grain whose state has an outbox, as its <see cref="OutboxPump{TEvent}"/> sees it.</summary>
internal interface IOutboxOwner<TEvent> : IGrainBase
    where TEvent : class, IOutboxEvent
{
    /// <summary>The outbox in the state in memory.</summary>
    Outbox<TEvent> Outbox { get; set; }

    /// <summary>The namespace of the stream that the events go to; its key is the grain's.</summary>
    string StreamNamespace { get; }

    /// <summary>Stores the state as it is in memory.</summary>
    Task WriteOutbox();
}

/// <summary>A grain with an outbox, as <see cref="OutboxRecovery"/> calls it.</summary>
[Alias("IOutboxGrain")]
internal interface IOutboxGrain : IGrainWithGuidKey
{
    /// <summary>Sees to it that what waits in the outbox goes out; does not wait for it.</summary>
    [AlwaysInterleave, Alias("PublishOutbox")]
    Task PublishOutbox();
}
