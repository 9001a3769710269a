namespace NetflixClone.TestKit.Product;

/// <summary>Waits for what another thread or process does in its own time and tells nobody when.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <inheritdoc cref="Holds(Func{Task{bool}}, TimeSpan?)"/>
    public static Task Holds(Func<bool> condition, TimeSpan? within = null) => Holds(() => Task.FromResult(condition()), within);

    /// <summary>Asks again and again until the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not hold within 30 seconds, or the time given.</exception>
    public static async Task Holds(Func<Task<bool>> condition, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var limit = within ?? TimeSpan.FromSeconds(30);
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > limit)
            {
                throw new TimeoutException($"Not so within {limit.TotalSeconds:0} s.");
            }

            await Task.Delay(Pause);
        }
    }
}
