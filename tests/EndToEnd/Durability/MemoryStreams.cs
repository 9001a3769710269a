namespace NetflixClone.EndToEnd.Durability;

/// <summary>What streams in memory promise on either engine.</summary>
internal static class MemoryStreams
{
    /// <summary>Why a product in one process is not held to every effect of its last commands on Orleans.</summary>
    public const string Forget =
        "Streams in memory forget at the end of the process what was published and not yet taken; with RabbitMQ nothing is forgotten.";
}
