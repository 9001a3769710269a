namespace NetflixClone.Caching;

/// <summary>So many in any stretch of time of that length.</summary>
public readonly record struct RateLimit(int Permits, TimeSpan Window)
{
    /// <summary>So many a minute.</summary>
    public static RateLimit PerMinute(int permits) => new(permits, TimeSpan.FromMinutes(1));
}

/// <summary>Whether it may be done now.</summary>
/// <param name="RetryAfter">Null when it may; else after how long it may, if nobody else is faster.</param>
public readonly record struct RateDecision(TimeSpan? RetryAfter)
{
    /// <summary>It may be done, and was counted.</summary>
    public bool IsAllowed => RetryAfter is null;
}
