using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Problems;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Viewers;

internal static class ViewerEndpoints
{
    public static void MapViewer(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/me").WithTags("Viewer").RequireAuthorization(Policies.Browser);
        me.MapGet("/continue-watching", ContinueWatching).WithName(nameof(ContinueWatching));
        me.MapGet("/list", List).WithName(nameof(List));
        me.MapPut("/list/{titleId:guid}", KeepTitle).WithName(nameof(KeepTitle));
        me.MapDelete("/list/{titleId:guid}", DropTitle).WithName(nameof(DropTitle));
        me.MapPut("/ratings/{titleId:guid}", RateTitle).WithName(nameof(RateTitle));
        me.MapDelete("/ratings/{titleId:guid}", UnrateTitle).WithName(nameof(UnrateTitle));
        me.MapGet("/history", History).WithName(nameof(History));
        me.MapDelete("/history/{titleId:guid}", ForgetTitle).WithName(nameof(ForgetTitle));
        me.MapPut("/genres", ChooseGenres).WithName(nameof(ChooseGenres));
    }

    /// <summary>What was begun and not finished, the latest first.</summary>
    private static Ok<ContinueWatchingResponse> ContinueWatching(Shelf shelf) =>
        TypedResults.Ok(new ContinueWatchingResponse(shelf.Viewer.Version, shelf.ContinueWatching()));

    /// <summary>What the profile keeps for later.</summary>
    private static Ok<CardsResponse> List(Shelf shelf) => TypedResults.Ok(new CardsResponse(shelf.Cards(shelf.Viewer.List)));

    /// <summary>Puts a title on the list.</summary>
    private static Task<Results<NoContent, ProblemHttpResult>> KeepTitle(
        TitleId titleId, CurrentProfile profile, Library library, IGrainFactory grains) =>
        Change(titleId, profile, library, grains, viewer => viewer.Keep(new(titleId, Kept: true)));

    /// <summary>Takes a title off the list.</summary>
    private static Task<Results<NoContent, ProblemHttpResult>> DropTitle(
        TitleId titleId, CurrentProfile profile, Library library, IGrainFactory grains) =>
        Change(titleId, profile, library, grains, viewer => viewer.Keep(new(titleId, Kept: false)));

    /// <summary>Rates a title.</summary>
    private static Task<Results<NoContent, ProblemHttpResult>> RateTitle(
        TitleId titleId, RatingRequest request, CurrentProfile profile, Library library, IGrainFactory grains) =>
        Change(titleId, profile, library, grains, viewer => viewer.Rate(new(titleId, request.Rating)));

    /// <summary>Takes a rating back.</summary>
    private static Task<Results<NoContent, ProblemHttpResult>> UnrateTitle(
        TitleId titleId, CurrentProfile profile, Library library, IGrainFactory grains) =>
        Change(titleId, profile, library, grains, viewer => viewer.Rate(new(titleId, null)));

    /// <summary>What was watched, the latest first.</summary>
    private static Ok<HistoryResponse> History(Shelf shelf) =>
        TypedResults.Ok(new HistoryResponse(
        [
            .. shelf.Viewer.History.SelectMany(progress => shelf.Cards([progress.Title]).Select(card => new HistoryItem(card, progress.WatchedAt))),
        ]));

    /// <summary>Forgets that a title was watched, and where it stood.</summary>
    private static Task<Results<NoContent, ProblemHttpResult>> ForgetTitle(
        TitleId titleId, CurrentProfile profile, Library library, IGrainFactory grains) =>
        Change(titleId, profile, library, grains, viewer => viewer.ForgetTitle(titleId));

    /// <summary>Says which genres the profile likes, for recommendations to begin with.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ChooseGenres(
        GenresRequest request, CurrentUser user, CurrentProfile profile, Library library, IGrainFactory grains)
    {
        if (ChosenGenres.Refuse(request.Genres, library) is { } refused)
        {
            return refused;
        }

        var outcome = await grains.GetGrain<IUserGrain>(user.Id.Value).ChooseGenres(profile.Id, [.. request.Genres!.Distinct(StringComparer.Ordinal)]);
        return outcome is ProfileOutcome.Done ? TypedResults.NoContent() : Problem.NotFound("There is no such profile.");
    }

    /// <summary>A command about a title that the profile may see.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> Change(
        TitleId title, CurrentProfile profile, Library library, IGrainFactory grains, Func<IViewerGrain, Task> command)
    {
        if (library.Find(title, profile.Maturity) is null)
        {
            return Problem.NotFound("There is no such title.");
        }

        await command(grains.GetGrain<IViewerGrain>(profile.Id.Value));
        return TypedResults.NoContent();
    }
}
