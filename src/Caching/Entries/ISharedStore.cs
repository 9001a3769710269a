namespace NetflixClone.Caching;

/// <summary>Values that all processes of an installation share. It may be away, and may forget anything at any moment.</summary>
internal interface ISharedStore
{
    /// <summary>The value; null when it has none, or is away.</summary>
    ValueTask<ReadOnlyMemory<byte>?> GetAsync(CacheKey key);

    /// <summary>Keeps a value for a while, if it can.</summary>
    ValueTask SetAsync(CacheKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime);
}
