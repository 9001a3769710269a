using StackExchange.Redis;

namespace NetflixClone.Caching.Redis;

/// <summary>Counts in Redis, so that all processes share them: one script, one way there and back, by Redis' own clock. Without Redis, each process counts for itself.</summary>
internal sealed class RedisRateLimits(RedisLink link, MemoryRateLimits fallback) : IRateLimits
{
    /// <summary>The arithmetic of <see cref="SlidingWindow"/>. Answers 0 for a permit, or the milliseconds to wait.</summary>
    private static readonly RedisScript Take = new(
        """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local permits, window = tonumber(ARGV[1]), tonumber(ARGV[2])
        local index, elapsed = math.floor(now / window), now % window
        local kept = redis.call('HMGET', KEYS[1], 'index', 'count', 'before')
        local last, count, before = tonumber(kept[1]) or -2, tonumber(kept[2]) or 0, tonumber(kept[3]) or 0
        if last == index - 1 then
            before, count = count, 0
        elseif last ~= index then
            before, count = 0, 0
        end
        if before * (window - elapsed) / window + count + 1 <= permits then
            redis.call('HSET', KEYS[1], 'index', index, 'count', count + 1, 'before', before)
            redis.call('PEXPIRE', KEYS[1], window * 2)
            return 0
        end
        local wait
        if count + 1 <= permits then
            wait = window - elapsed - (permits - 1 - count) * window / before
        else
            wait = window - elapsed + window - (permits - 1) * window / count
        end
        return math.max(1, math.ceil(wait))
        """);

    public async ValueTask<RateDecision> TakeAsync(string key, RateLimit limit)
    {
        var name = link.Key("limit:" + key);
        var answer = await link.AskAsync(Purpose.Limits, database =>
            Take.RunAsync(database, name, (RedisValue)limit.Permits, (RedisValue)(long)limit.Window.TotalMilliseconds));
        return answer is { IsThere: true, Value: { } wait }
            ? new((long)wait == 0 ? null : TimeSpan.FromMilliseconds((long)wait))
            : await fallback.TakeAsync(key, limit);
    }
}
