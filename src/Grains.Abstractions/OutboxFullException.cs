namespace NetflixClone.Grains;

/// <summary>A command was refused because earlier events of the same grain could not be delivered for long. Nothing was changed; a later try may succeed.</summary>
[GenerateSerializer, Alias("OutboxFullException")]
public sealed class OutboxFullException : Exception
{
    /// <summary>With the one message there is.</summary>
    public OutboxFullException()
        : base("Too many events wait to be delivered.")
    {
    }
}
