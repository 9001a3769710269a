namespace NetflixClone.Streaming.Announcements;

/// <summary>What other services hear of one event.</summary>
/// <param name="Topic">The routing key: the event's type, words with points between them.</param>
/// <param name="Id">The same whenever the event is announced again.</param>
/// <param name="At">When it happened.</param>
/// <param name="ContentType">Of the body.</param>
public sealed record Announcement(string Topic, string Id, DateTimeOffset At, string ContentType, ReadOnlyMemory<byte> Body);
