using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Media;

/// <summary>How playback grants are signed.</summary>
public sealed class PlaybackGrantOptions : IValidatableObject
{
    public const string Section = "PlaybackGrants";

    /// <summary>Shortest key that is accepted, in bytes: as long as the hash.</summary>
    public const int ShortestKey = 32;

    /// <summary>Signs and checks grants: 32 random bytes or more, in Base64. The same on every server that issues or serves.</summary>
    [Required]
    public string Key { get; set; } = "";

    /// <summary>Only checks: the key before the current one. Take it out once <see cref="Lifetime"/> has passed since the change.</summary>
    public string? PreviousKey { get; set; }

    /// <summary>How long a grant opens anything, 5 minutes by default. A player gets a new one with its progress reports long before.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsKey(Key))
        {
            yield return new ValidationResult($"{Section}:{nameof(Key)} must be at least {ShortestKey} bytes in Base64.", [nameof(Key)]);
        }

        if (PreviousKey is not null && !IsKey(PreviousKey))
        {
            yield return new ValidationResult($"{Section}:{nameof(PreviousKey)} must be at least {ShortestKey} bytes in Base64, or absent.", [nameof(PreviousKey)]);
        }
    }

    private static bool IsKey(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var written) && written >= ShortestKey;
    }
}
