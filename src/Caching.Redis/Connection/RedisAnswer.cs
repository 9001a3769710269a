namespace NetflixClone.Caching.Redis;

/// <summary>What Redis answered, or that it did not: away, too slow, or unable.</summary>
internal readonly record struct RedisAnswer<T>(bool IsThere, T? Value)
{
    public static RedisAnswer<T> None => default;

    public static RedisAnswer<T> Of(T value) => new(true, value);
}
