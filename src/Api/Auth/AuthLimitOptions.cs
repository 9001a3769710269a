using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Api.Auth;

/// <summary>How often somebody may try to get in. Each number is for one minute.</summary>
internal sealed class AuthLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Sign-ups and sign-ins from one address; default 30, enough for a school behind one router.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerAddress { get; set; } = 30;

    /// <summary>Sign-ins to one account, wherever from; default 10.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerAccount { get; set; } = 10;

    /// <summary>Refreshes from one address; default 300.</summary>
    [Range(1, 1_000_000)]
    public int RefreshesPerAddress { get; set; } = 300;

    /// <summary>Passwords and PINs that one account may try once it is signed in; default 20.</summary>
    [Range(1, 1_000_000)]
    public int SecretsPerAccount { get; set; } = 20;
}
