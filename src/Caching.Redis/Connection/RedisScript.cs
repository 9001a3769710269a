using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace NetflixClone.Caching.Redis;

/// <summary>Several steps that Redis does as one. Sent by its digest, and whole when Redis does not know it (after a restart).</summary>
internal sealed class RedisScript
{
    private readonly string _text;
    private readonly string _digest;

    public RedisScript(string text)
    {
        _text = text;
#pragma warning disable CA5350 // a script is called by its SHA-1: the name that Redis gives it, no secret
        _digest = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    /// <summary>Runs it on one key.</summary>
    public async Task<RedisResult> RunAsync(IDatabase database, string key, params object[] arguments)
    {
        object[] rest = [1, (RedisKey)key, .. arguments];
        try
        {
            return await database.ExecuteAsync("EVALSHA", [_digest, .. rest]);
        }
        catch (RedisServerException unknown) when (unknown.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return await database.ExecuteAsync("EVAL", [_text, .. rest]);
        }
    }
}
