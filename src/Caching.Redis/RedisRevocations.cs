using System.Globalization;
using StackExchange.Redis;

namespace NetflixClone.Caching.Redis;

/// <summary>What is void, known to every process: told by a message, kept in a sorted set by the moment until which it has to be remembered.</summary>
/// <remarks>A message may be lost and Redis may forget, so each process compares now and then, and puts back what is missing.</remarks>
internal sealed class RedisRevocations(RedisLink link, MemoryRevocations known, TimeProvider clock) : IRevocations
{
    private static readonly RedisScript Add = new(
        """
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
        redis.call('ZADD', KEYS[1], 'GT', ARGV[2], ARGV[1])
        redis.call('PEXPIREAT', KEYS[1], redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2])
        return redis.call('PUBLISH', KEYS[1], ARGV[2] .. ' ' .. ARGV[1])
        """);

    private bool _listens;

    public bool IsEmpty => known.IsEmpty;

    private string Name => link.Key("revoked");

    public bool Contains(string id) => known.Contains(id);

    public async ValueTask RevokeAsync(string id, TimeSpan lifetime)
    {
        var until = clock.GetUtcNow() + lifetime;
        known.Add(id, until);
        await TellAsync(id, until);
    }

    /// <summary>Takes what others revoked and this process has not heard of, and gives what Redis has not got.</summary>
    public async Task CompareAsync()
    {
        await ListenAsync(); // before reading: what is revoked in between is then heard
        var now = clock.GetUtcNow();
        var answer = await link.AskAsync(Purpose.Revocations, database =>
            database.SortedSetRangeByScoreWithScoresAsync(Name, now.ToUnixTimeMilliseconds(), double.PositiveInfinity));
        if (answer is not { IsThere: true, Value: { } all })
        {
            return;
        }

        var theirs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in all)
        {
            theirs.Add(entry.Element.ToString());
            known.Add(entry.Element.ToString(), DateTimeOffset.FromUnixTimeMilliseconds((long)entry.Score));
        }

        foreach (var (id, until) in known.All.Where(mine => mine.Value > now && !theirs.Contains(mine.Key)))
        {
            await TellAsync(id, until);
        }
    }

    private async ValueTask TellAsync(string id, DateTimeOffset until) =>
        await link.AskAsync(Purpose.Revocations, database => Add.RunAsync(
            database, Name, (RedisValue)id, (RedisValue)until.ToUnixTimeMilliseconds(), (RedisValue)clock.GetUtcNow().ToUnixTimeMilliseconds()));

    private async Task ListenAsync()
    {
        if (!_listens)
        {
            _listens = await link.SubscribeAsync(Name, Hear);
        }
    }

    private void Hear(string message)
    {
        if (message.Split(' ', 2) is [var until, var id] && long.TryParse(until, CultureInfo.InvariantCulture, out var milliseconds))
        {
            known.Add(id, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
        }
    }
}
