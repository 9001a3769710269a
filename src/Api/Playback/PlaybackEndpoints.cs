using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Json;
using NetflixClone.Api.Problems;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Playback;

internal static class PlaybackEndpoints
{
    public static void MapPlayback(this IEndpointRouteBuilder routes)
    {
        var playback = routes.MapGroup("/me/playback/{titleId:guid}").WithTags("Playback").RequireAuthorization(Policies.Viewer);
        playback.MapPost("/start", StartPlayback).WithName(nameof(StartPlayback)).RequireAuthorization(Policies.Browser);
        playback.MapPost("/progress", ReportProgress).WithName(nameof(ReportProgress)).DisableValidation();
        playback.MapPost("/pause", PausePlayback).WithName(nameof(PausePlayback)).DisableValidation();
        playback.MapPost("/stop", StopPlayback).WithName(nameof(StopPlayback)).DisableValidation();
    }

    /// <summary>Presses play: takes one of the screens of the plan, and says where to begin and where the stream is.</summary>
    private static async Task<Results<Ok<PlaybackResponse>, ProblemHttpResult>> StartPlayback(
        TitleId titleId, StartRequest? request, CurrentUser user, CurrentProfile profile, HttpContext context,
        IGrainFactory grains, MediaGrants grants, Library library)
    {
        var outcome = await grains.GetGrain<IViewerGrain>(profile.Id.Value)
            .Start(new(user.Id, titleId, DeviceName.Of(context.Request), request?.FromStart == true, user.Session));
        switch (outcome)
        {
            case StartOutcome.Started started:
                var grant = grants.Issue(profile.Id, titleId, started.Playback, started.MaxHeight);
                return TypedResults.Ok(new PlaybackResponse(
                    started.Playback, started.Sequence, Seconds.Of(started.Position), Seconds.Of(started.Duration),
                    grant.ManifestPath, grant.ThumbnailsPath, started.MaxHeight, grant.ExpiresAt, (int)Grains.Viewers.ReportProgress.Heartbeat.TotalSeconds));
            case StartOutcome.SubscriptionRequired:
                return Problem.PaymentRequired("subscription-required", "Choose a plan to watch this.");
            case StartOutcome.NotSuitable:
                return Problem.Forbidden("maturity", "This profile may not watch that title.");
            case StartOutcome.TooManyStreams tooMany:
                var devices = await DescribeAsync(tooMany.Running, user, profile, grains, library);
                return Problem.With(
                    StatusCodes.Status409Conflict, "too-many-streams", "Every screen that your plan allows is playing.", "devices", devices);
            case StartOutcome.Unknown:
                return Problem.NotFound("There is no such title.");
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Says where a playback stands; to be repeated as often as the answer to the start says.</summary>
    private static Task<Results<Ok<ProgressAnswer>, ProblemHttpResult>> ReportProgress(
        TitleId titleId, ReportRequest request, CurrentViewer viewer, PlaybackReports reports) =>
        Report(titleId, request, request.State, viewer, reports);

    /// <summary>Says that a playback is paused, and where.</summary>
    private static Task<Results<Ok<ProgressAnswer>, ProblemHttpResult>> PausePlayback(
        TitleId titleId, ReportRequest request, CurrentViewer viewer, PlaybackReports reports) =>
        Report(titleId, request, PlayerState.Paused, viewer, reports);

    private static async Task<Results<Ok<ProgressAnswer>, ProblemHttpResult>> Report(
        TitleId titleId, ReportRequest request, PlayerState? state, CurrentViewer viewer, PlaybackReports reports)
    {
        if (request.ToCommand(titleId, state) is not { } report)
        {
            return request.Refuse(state);
        }

        return await reports.ReportAsync(viewer.Id, report) is { } answer ? TypedResults.Ok(answer) : PlaybackEnded();
    }

    /// <summary>Ends a playback, and frees its screen.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> StopPlayback(
        TitleId titleId, ReportRequest request, CurrentViewer viewer, PlaybackReports reports)
    {
        if (request.ToCommand(titleId, PlayerState.Paused) is not { } report)
        {
            return request.Refuse(PlayerState.Paused);
        }

        return await reports.StopAsync(viewer.Id, report) ? TypedResults.NoContent() : PlaybackEnded();
    }

    private static ProblemHttpResult PlaybackEnded() => Problem.Conflict(PlaybackReports.Ended, "This playback is over.");

    private static async Task<RunningDevice[]> DescribeAsync(
        IEnumerable<StreamSlot> running, CurrentUser user, CurrentProfile asking, IGrainFactory grains, Library library)
    {
        var account = await grains.GetGrain<IUserGrain>(user.Id.Value).Get();
        return
        [
            .. running.Select(slot => new RunningDevice(
                slot.Device,
                library.Find(slot.Title, asking.Maturity)?.Name,
                account?.Profiles.FirstOrDefault(profile => profile.Id == slot.Profile)?.Name,
                slot.Since)),
        ];
    }
}
