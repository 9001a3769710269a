namespace NetflixClone.Bench.Scale;

/// <summary>The processor time of this process, which a busy machine lengthens far less than the time on the wall.</summary>
internal static class Processor
{
    public static TimeSpan Used => Environment.CpuUsage.TotalTime;

    /// <summary>What something takes of it.</summary>
    public static async Task<TimeSpan> Spent(Func<Task> work)
    {
        var before = Used;
        await work();
        return Used - before;
    }
}
