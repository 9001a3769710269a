namespace NetflixClone.Streaming.Broker;

/// <summary>Closes what a broker has to confirm, and does not wait for one that does not answer.</summary>
internal static class Farewell
{
    /// <summary>How long a broker has to confirm it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Waits for a closing, so long at most. What it throws says only that the broker is gone.</summary>
    public static async Task Say(Task closing) => await closing.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
