namespace NetflixClone.Api.Playback;

public sealed record StartRequest(bool FromStart);

/// <summary>A playback that may begin. Times in seconds.</summary>
/// <param name="HeartbeatSeconds">How often the player reports while the picture moves.</param>
internal sealed record PlaybackResponse(
    PlaybackId Session,
    long Sequence,
    double Position,
    double Duration,
    string ManifestUrl,
    string ThumbnailsUrl,
    int MaxHeight,
    DateTimeOffset GrantExpiresAt,
    int HeartbeatSeconds);

/// <summary>What stands after a report.</summary>
/// <param name="Grant">A new permission, when the player should go on with it.</param>
internal sealed record ProgressAnswer(long Version, double Position, GrantResponse? Grant);

/// <summary>The permission to read a title's media, until it expires.</summary>
internal sealed record GrantResponse(string ManifestUrl, DateTimeOffset ExpiresAt);

/// <summary>A screen that plays now; without the title when this profile may not see it.</summary>
internal sealed record RunningDevice(string Name, string? Title, string? Profile, DateTimeOffset Since);
