using System.Security.Cryptography;

namespace NetflixClone.Bench.Playback;

/// <summary>The command line of a product under load.</summary>
internal static class ProductSettings
{
    /// <summary>The secret that signs access tokens, known to the baseline too.</summary>
    public static string TokenKey { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>All members sign up from one address, and quickly: passwords are not what is measured.</summary>
    public static string[] UnderLoad { get; } = ["--Tokens:Key", TokenKey, "--RateLimits:SignInsPerAddress", "1000", "--Passwords:Cost", "4"];
}
