namespace NetflixClone.Bench.Writes;

/// <summary>A thousand grains that write again as soon as they were answered.</summary>
internal static class ManyWriters
{
    public const int Grains = 1_000;

    /// <summary>How many writes were answered a second.</summary>
    public static async Task<double> Run(IGrainFactory grains, TimeSpan time)
    {
        var began = TimeProvider.System.GetTimestamp();
        var writes = await Task.WhenAll(Enumerable.Range(0, Grains).Select(key => Task.Run(() => Write(grains.GetGrain<IWritingGrain>(key)))));
        return writes.Sum() / TimeProvider.System.GetElapsedTime(began).TotalSeconds;

        async Task<long> Write(IWritingGrain grain)
        {
            var written = 0L;
            for (; TimeProvider.System.GetElapsedTime(began) < time; written++)
            {
                await grain.Write(written);
            }

            return written;
        }
    }
}
