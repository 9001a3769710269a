using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NetflixClone.Caching;

/// <summary>Values that are kept as JSON in UTF-8.</summary>
public static class CacheJson
{
    /// <summary>The value under a key, made if nobody has it. What is kept and cannot be read is made anew.</summary>
    /// <inheritdoc cref="Cache.GetAsync"/>
    public static async ValueTask<T> GetAsync<T>(
        this Cache cache, CacheKey key, JsonTypeInfo<T> json, Func<ValueTask<T>> load, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(load);
        var kept = await cache.GetAsync(key, async () => JsonSerializer.SerializeToUtf8Bytes(await load(), json), cancellation);
        try
        {
            return JsonSerializer.Deserialize(kept.Span, json) ?? await load();
        }
        catch (JsonException)
        {
            return await load();
        }
    }
}
