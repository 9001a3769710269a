namespace NetflixClone.Caching;

/// <summary>Counts what is done under a key, and says when it is too often. Each question costs the same, however often it was asked before.</summary>
public interface IRateLimits
{
    /// <summary>Takes one permit, if there is one. What is refused is not counted.</summary>
    ValueTask<RateDecision> TakeAsync(string key, RateLimit limit);
}
