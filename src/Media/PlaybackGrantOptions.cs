using System.ComponentModel.DataAnnotations;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Media;

/// <summary>How playback grants are signed.</summary>
public sealed class PlaybackGrantOptions
{
    public const string Section = "PlaybackGrants";

    /// <summary>Signs and checks grants: 32 random bytes or more, in Base64. The same on every server that issues or serves.</summary>
    [Required(ErrorMessage = "PlaybackGrants:Key is missing: 32 random bytes or more in base64."), SecretKey]
    public string Key { get; set; } = "";

    /// <summary>Only checks: the key before the current one. Take it out once <see cref="Lifetime"/> has passed since the change.</summary>
    [SecretKey]
    public string? PreviousKey { get; set; }

    /// <summary>How long a grant opens anything, 5 minutes by default. A player gets a new one with its progress reports long before.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);
}
