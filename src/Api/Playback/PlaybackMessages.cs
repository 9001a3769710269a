using System.ComponentModel.DataAnnotations;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Playback;

/// <summary>What a report must keep to.</summary>
internal static class ReportLimits
{
    /// <summary>A day in seconds: no title is longer.</summary>
    public const double MaxPosition = 86_400;
}

public sealed record StartRequest(bool FromStart);

/// <summary>Where a playback stands, and what the player does.</summary>
/// <param name="Session">The playback, as its start named it.</param>
/// <param name="Sequence">Counted up by the player with every report; the higher is the later.</param>
/// <param name="Position">In seconds.</param>
public sealed record ProgressRequest(
    [Required(ErrorMessage = "The playback session is missing.")] PlaybackId? Session,
    [Required(ErrorMessage = "The sequence number is missing."), Range(0, long.MaxValue, ErrorMessage = "A sequence number is not negative.")] long? Sequence,
    [Required(ErrorMessage = "The position is missing."), Range(0, ReportLimits.MaxPosition, ErrorMessage = "A position is between 0 and 86,400 seconds.")] double? Position,
    [Required(ErrorMessage = "The player's state is missing.")] PlayerState? State)
{
    public ReportProgress ToCommand(TitleId title) => new(title, Session!.Value, Sequence!.Value, TimeSpan.FromSeconds(Position!.Value), State!.Value);
}

/// <summary>Where a playback was paused or stopped; the fields are those of <see cref="ProgressRequest"/>.</summary>
public sealed record HaltRequest(
    [Required(ErrorMessage = "The playback session is missing.")] PlaybackId? Session,
    [Required(ErrorMessage = "The sequence number is missing."), Range(0, long.MaxValue, ErrorMessage = "A sequence number is not negative.")] long? Sequence,
    [Required(ErrorMessage = "The position is missing."), Range(0, ReportLimits.MaxPosition, ErrorMessage = "A position is between 0 and 86,400 seconds.")] double? Position)
{
    public ReportProgress ToCommand(TitleId title) => new(title, Session!.Value, Sequence!.Value, TimeSpan.FromSeconds(Position!.Value), PlayerState.Paused);
}

/// <summary>A report over the socket.</summary>
internal sealed record SocketReport(TitleId TitleId, PlaybackId Session, long Sequence, double Position, PlayerState State)
{
    public bool IsValid() => Sequence >= 0 && Position is >= 0 and <= ReportLimits.MaxPosition;

    public ReportProgress ToCommand() => new(TitleId, Session, Sequence, TimeSpan.FromSeconds(Position), State);
}

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
