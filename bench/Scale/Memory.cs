namespace NetflixClone.Bench.Scale;

/// <summary>What the process holds on to.</summary>
internal static class Memory
{
    /// <summary>Bytes that a full collection leaves.</summary>
    public static long Held()
    {
        Collect();
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    /// <summary>Has the collector finish what it has to do, so that what comes after is not charged for what was before.</summary>
    public static Task Tidy()
    {
        Collect();
        return Task.CompletedTask;
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
}
