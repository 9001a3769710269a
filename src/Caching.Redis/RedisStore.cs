using System.Runtime.CompilerServices;

namespace NetflixClone.Caching.Redis;

/// <summary>The cache's values in Redis, as they are: a key each, which expires.</summary>
internal sealed class RedisStore(RedisLink link) : ISharedStore
{
    private readonly string _prefix = link.Key("cache:");

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ReadOnlyMemory<byte>?> GetAsync(CacheKey key)
    {
        var answer = await link.AskAsync(Purpose.Cache, NameOf(key), static (database, name) => database.StringGetAsync(name));
        return answer is { IsThere: true, Value: { IsNull: false } value } ? (byte[]?)value : default(ReadOnlyMemory<byte>?);
    }

    public async ValueTask SetAsync(CacheKey key, ReadOnlyMemory<byte> value, TimeSpan lifetime)
    {
        var (name, bytes) = (NameOf(key), value.ToArray());
        await link.AskAsync(Purpose.Cache, database => database.StringSetAsync(name, bytes, lifetime));
    }

    /// <summary>Where a value lies.</summary>
    public string NameOf(CacheKey key) => $"{_prefix}{key.Kind}:{key.Version}:{key.Id}";
}
