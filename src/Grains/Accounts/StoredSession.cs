using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NetflixClone.Grains.Accounts;

/// <summary>A signed-in device: a family of refresh tokens, of which only the latest is good.</summary>
[Alias("accounts.StoredSession")]
internal sealed record StoredSession
{
    /// <summary>A session that was not used for so long is over.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private const int SecretLength = 32;

    public required SessionId Id { get; init; }

    public required string Device { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>What the session watches as; null before its first choice.</summary>
    public ProfileId? Profile { get; init; }

    /// <summary>SHA-256 of the secret of the good token. The secret is 256 random bits, so that nothing slower is needed.</summary>
    public required string TokenHash { get; init; }

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));

    public static string HashOf(string secret) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsOver(DateTimeOffset now) => now - LastSeenAt > Lifetime;

    /// <summary>Whether this is the secret of the good token.</summary>
    public bool Accepts(string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(TokenHash), Encoding.ASCII.GetBytes(HashOf(secret)));

    public Device ToDevice() => new(Id, Device, CreatedAt, LastSeenAt);
}
