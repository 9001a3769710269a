namespace NetflixClone.Streaming.DeadLetters;

/// <summary>A message that could not be delivered, as people look at it.</summary>
/// <param name="Stream">Namespace and key, or null when the message does not say.</param>
/// <param name="EventType">The name of its events' type.</param>
/// <param name="Reason">"refused", "unreadable" or "came-too-often".</param>
/// <param name="Detail">A sentence.</param>
/// <param name="Deliveries">How many times it was delivered.</param>
/// <param name="At">When it became a dead letter.</param>
/// <param name="Body">Its JSON.</param>
public sealed record DeadLetter(string? Stream, string? EventType, string Reason, string Detail, long Deliveries, DateTimeOffset At, string Body);
