using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Problems;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Playback;

/// <summary>Where a playback stands.</summary>
/// <param name="Session">The playback, as its start named it.</param>
/// <param name="Sequence">Counted up by the player with every report; the higher is the later.</param>
/// <param name="Position">In seconds.</param>
/// <param name="State">What the player does; only a progress report says it.</param>
/// <remarks>Checked by hand: every player sends one every few seconds, and checking annotations would cost a third of all that the request costs.</remarks>
public sealed record ReportRequest(PlaybackId? Session, long? Sequence, double? Position, PlayerState? State)
{
    /// <summary>A day in seconds: no title is longer.</summary>
    internal const double MaxPosition = 86_400;

    /// <summary>What to tell the viewer's grain; null when a field is missing or out of bounds.</summary>
    internal ReportProgress? ToCommand(TitleId title, PlayerState? state) =>
        Session is { } session && Sequence is >= 0 and var sequence && Position is >= 0 and <= MaxPosition and var position && state is { } said
            ? new(title, session, sequence, TimeSpan.FromSeconds(position), said)
            : null;

    /// <summary>The refusal of what <see cref="ToCommand"/> could not read, field by field.</summary>
    internal ProblemHttpResult Refuse(PlayerState? state)
    {
        var errors = new Dictionary<string, string[]>();
        if (Session is null)
        {
            errors["session"] = ["The playback session is missing."];
        }

        if (Sequence is not >= 0)
        {
            errors["sequence"] = ["A sequence number, 0 or higher, is needed."];
        }

        if (Position is not (>= 0 and <= MaxPosition))
        {
            errors["position"] = ["A position between 0 and 86,400 seconds is needed."];
        }

        if (state is null)
        {
            errors["state"] = ["The player's state is missing."];
        }

        return Problem.Invalid(errors);
    }
}

/// <summary>A report over the socket.</summary>
internal sealed record SocketReport(TitleId TitleId, PlaybackId Session, long Sequence, double Position, PlayerState State)
{
    public bool IsValid() => Sequence >= 0 && Position is >= 0 and <= ReportRequest.MaxPosition;

    public ReportProgress ToCommand() => new(TitleId, Session, Sequence, TimeSpan.FromSeconds(Position), State);
}
