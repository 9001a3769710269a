using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NetflixClone.Grains.Accounts;

/// <summary>A signed-in device: a family of refresh tokens, of which only the latest is good; the one before it too, for the moment in which its answer may have been lost.</summary>
/// <remarks>See docs/decisions/refresh-tokens.md.</remarks>
[Alias("accounts.StoredSession")]
internal sealed record StoredSession
{
    /// <summary>A session that was not used for so long is over.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>How long a replaced token may be presented again, while the one that replaced it was not.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private const int SecretLength = 32;

    public required SessionId Id { get; init; }

    public required string Device { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>What the session watches as; null before its first choice.</summary>
    public ProfileId? Profile { get; init; }

    /// <summary>SHA-256 of the secret of the good token. The secret is 256 random bits, so that nothing slower is needed.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The same of the token that the good one replaced; null before the first refresh.</summary>
    public string? ReplacedTokenHash { get; init; }

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));

    public static string HashOf(string secret) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsOver(DateTimeOffset now) => now - LastSeenAt > Lifetime;

    /// <summary>Whether this is the secret of the good token, or of the one before it within its grace.</summary>
    public bool Accepts(string secret, DateTimeOffset now)
    {
        var hash = HashOf(secret);
        return Same(TokenHash, hash) || (ReplacedTokenHash is { } replaced && Same(replaced, hash) && now - LastSeenAt <= Grace);
    }

    /// <summary>With the next token in place of the presented one.</summary>
    public StoredSession Rotated(string presented, string next, DateTimeOffset now) =>
        this with { LastSeenAt = now, TokenHash = HashOf(next), ReplacedTokenHash = HashOf(presented) };

    private static bool Same(string hash, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));

    public Device ToDevice() => new(Id, Device, CreatedAt, LastSeenAt);
}
