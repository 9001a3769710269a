using System.ComponentModel.DataAnnotations;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.Auth;

/// <summary>How access tokens are signed and how long they live.</summary>
internal sealed class TokenOptions
{
    public const string Section = "Tokens";

    /// <summary>The secret that signs access tokens (HMAC-SHA-256), 32 bytes or more in base64. Every process of an installation has the same; an embedded one makes its own.</summary>
    [Required(ErrorMessage = "Tokens:Key is missing: 32 random bytes or more in base64."), SecretKey]
    public required string Key { get; set; }

    /// <summary>How long an access token works; default 10 minutes. A shorter time costs more refreshes, a longer one lets a stolen token work longer.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00", ErrorMessage = "Tokens:Lifetime is between one minute and one hour.")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(10);
}
