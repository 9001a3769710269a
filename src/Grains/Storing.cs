namespace NetflixClone.Grains;

/// <summary>How grains write.</summary>
internal static class Storing
{
    /// <summary>Stores a state as it is in memory. When that fails, memory is ahead of storage: the activation ends, so that the next call reads what is stored.</summary>
    public static async Task Write<TState>(this IGrainBase grain, IPersistentState<TState> state)
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
