namespace NetflixClone.Bench.Scale;

/// <summary>What the process holds on to.</summary>
internal static class Memory
{
    /// <summary>Bytes that a full collection leaves.</summary>
    public static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
