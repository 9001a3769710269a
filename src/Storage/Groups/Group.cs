namespace NetflixClone.Storage.Groups;

/// <summary>How large a transaction may get.</summary>
internal static class Group
{
    /// <summary>The most writes of one transaction.</summary>
    public const int MaxWrites = 1_024;

    /// <summary>The most bytes of one transaction, so that the journal stays small; a single larger write goes alone.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>How many of those that wait share the next transaction.</summary>
    public static int Size<TWrite>(ReadOnlySpan<TWrite> waiting, int maxBytes = MaxBytes)
        where TWrite : Write
    {
        var bytes = 0L;
        for (var i = 0; i < waiting.Length && i < MaxWrites; i++)
        {
            bytes += waiting[i].Bytes;
            if (bytes > maxBytes)
            {
                return Math.Max(i, 1);
            }
        }

        return Math.Min(waiting.Length, MaxWrites);
    }
}
