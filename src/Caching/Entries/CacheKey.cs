namespace NetflixClone.Caching;

/// <summary>What an entry of the cache is called.</summary>
/// <remarks>What lies under a key never changes: another version of the source is another key, and nobody asks for the old one again.</remarks>
/// <param name="Kind">What sort of thing it is, a constant such as "poster". Metrics tell hits and misses by it.</param>
/// <param name="Version">Of everything that the value is made from, the code that makes it included.</param>
/// <param name="Id">Which one of that kind.</param>
public readonly record struct CacheKey(string Kind, string Version, string Id)
{
    /// <inheritdoc/>
    /// <remarks>Of the id alone: that is nearly unique, and a look-up in memory costs little more than its hash.</remarks>
    public override int GetHashCode() => string.GetHashCode(Id);
}
