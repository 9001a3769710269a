namespace NetflixClone.Catalogue.Artwork;

/// <summary>Chance that falls the same way for the same title, on every machine and in every version of .NET (SplitMix64).</summary>
internal sealed class Dice(TitleId title, ulong picture)
{
    private ulong _state = BitConverter.ToUInt64(title.Value.ToByteArray().AsSpan(8)) ^ (picture * 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    /// <summary>A number from low up to high.</summary>
    public double Between(double low, double high) => low + ((high - low) * Next());

    /// <summary>One of several.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[(int)(Next() * of.Count)];
}
