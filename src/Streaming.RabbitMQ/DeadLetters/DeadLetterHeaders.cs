namespace NetflixClone.Streaming.DeadLetters;

/// <summary>What a dead letter says beside what its message said.</summary>
internal static class DeadLetterHeaders
{
    public const string Reason = "x-dead-reason";
    public const string Detail = "x-dead-detail";
    public const string Queue = "x-dead-queue";
    public const string Deliveries = "x-dead-deliveries";
    public const string At = "x-dead-at";

    public static readonly string[] All = [Reason, Detail, Queue, Deliveries, At];
}
