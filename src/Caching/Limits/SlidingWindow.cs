namespace NetflixClone.Caching;

/// <summary>
/// Counts of the running and the last window of time. The last one counts by the share of it that still lies within one window before now, as
/// if what happened in it had been spread evenly.
/// </summary>
/// <remarks>The same arithmetic runs as a script in Redis; one set of tests holds both to it. All times are milliseconds.</remarks>
/// <param name="Index">Which window is running: time divided by its length.</param>
/// <param name="Count">Permits taken in the running window.</param>
/// <param name="Before">Permits taken in the one before.</param>
internal readonly record struct SlidingWindow(long Index, int Count, int Before)
{
    /// <summary>Takes a permit, if there is one.</summary>
    /// <returns>The counts afterwards, and how long to wait: 0 when a permit was taken.</returns>
    public (SlidingWindow Next, long Wait) Take(long now, long window, int permits)
    {
        var index = now / window;
        var elapsed = now % window;
        var current = index == Index ? this : new(index, 0, index == Index + 1 ? Count : 0);
        if ((current.Before * (double)(window - elapsed) / window) + current.Count + 1 <= permits)
        {
            return (current with { Count = current.Count + 1 }, 0);
        }

        var wait = current.Count + 1 <= permits
            ? window - elapsed - ((permits - 1 - current.Count) * (double)window / current.Before) // until enough of the last window is past
            : window - elapsed + window - ((permits - 1) * (double)window / current.Count);        // until this one is the last, and so far past
        return (current, Math.Max(1, (long)Math.Ceiling(wait)));
    }
}
