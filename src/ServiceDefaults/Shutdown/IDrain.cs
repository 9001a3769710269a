namespace NetflixClone.ServiceDefaults.Shutdown;

/// <summary>Something that people hold open for long and that has to end before the host stops, such as sockets.</summary>
public interface IDrain
{
    /// <summary>Asks all of it to end, lets nothing new begin, and completes when it has ended.</summary>
    /// <param name="giveUp">Cancelled when it has taken long enough.</param>
    Task DrainAsync(CancellationToken giveUp);
}
