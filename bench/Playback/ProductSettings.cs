using System.Security.Cryptography;

namespace NetflixClone.Bench.Playback;

/// <summary>The command line of a product under load.</summary>
internal static class ProductSettings
{
    /// <summary>The secret that signs access tokens, known to the baseline too.</summary>
    public static string TokenKey { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>All members come from one address, and their tokens outlive the run.</summary>
    public static string[] UnderLoad { get; } = ["--Tokens:Key", TokenKey];
}
