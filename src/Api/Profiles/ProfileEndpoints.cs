using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Problems;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Profiles;

internal static class ProfileEndpoints
{
    /// <summary>Carries the PIN of a profile to be removed: no secret belongs in an address.</summary>
    private const string PinHeader = "X-Profile-Pin";

    private const string Pin = "pin";
    private const string CurrentPin = "currentPin";

    public static void MapProfiles(this IEndpointRouteBuilder routes)
    {
        var profiles = routes.MapGroup("/me/profiles").WithTags("Profiles").RequireAuthorization();
        profiles.MapGet("", Profiles).WithName(nameof(Profiles));
        profiles.MapPost("", AddProfile).WithName(nameof(AddProfile));
        profiles.MapPut("/{id:guid}", ChangeProfile).WithName(nameof(ChangeProfile));
        profiles.MapDelete("/{id:guid}", RemoveProfile).WithName(nameof(RemoveProfile));
        profiles.MapPost("/{id:guid}/choose", ChooseProfile).WithName(nameof(ChooseProfile)).RequireRateLimiting(AuthLimits.Secret);
    }

    /// <summary>The profiles of the account.</summary>
    private static async Task<Ok<ProfilesResponse>> Profiles(CurrentUser user, IGrainFactory grains)
    {
        var account = await grains.GetGrain<IUserGrain>(user.Id.Value).Get();
        return TypedResults.Ok(new ProfilesResponse([.. (account?.Profiles ?? []).Select(ProfileResponse.From)]));
    }

    /// <summary>Adds a profile.</summary>
    private static async Task<Results<Created<ProfileResponse>, ProblemHttpResult>> AddProfile(
        ProfileRequest request, CurrentUser user, Library library, IGrainFactory grains)
    {
        if (ChosenGenres.Refuse(request.Genres, library) is { } refused)
        {
            return refused;
        }

        var outcome = await grains.GetGrain<IUserGrain>(user.Id.Value).AddProfile(user.Session, request.ToSettings());
        return outcome is ProfileOutcome.Done done
            ? TypedResults.Created($"/api/v1/me/profiles/{done.Profile.Id}", ProfileResponse.From(done.Profile))
            : Refused(outcome);
    }

    /// <summary>Changes a profile.</summary>
    private static async Task<Results<Ok<ProfileResponse>, ProblemHttpResult>> ChangeProfile(
        ProfileId id, ProfileRequest request, CurrentUser user, Library library, IGrainFactory grains)
    {
        if (ChosenGenres.Refuse(request.Genres, library) is { } refused)
        {
            return refused;
        }

        var outcome = await grains.GetGrain<IUserGrain>(user.Id.Value).ChangeProfile(user.Session, id, request.ToSettings(), request.CurrentPin);
        return outcome is ProfileOutcome.Done done ? TypedResults.Ok(ProfileResponse.From(done.Profile)) : Refused(outcome, CurrentPin);
    }

    /// <summary>Removes a profile from the account.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveProfile(
        ProfileId id, [FromHeader(Name = PinHeader)] string? currentPin, CurrentUser user, IGrainFactory grains)
    {
        var outcome = await grains.GetGrain<IUserGrain>(user.Id.Value).RemoveProfile(user.Session, id, currentPin);
        return outcome is ProfileOutcome.Done ? TypedResults.NoContent() : Refused(outcome, CurrentPin);
    }

    /// <summary>Goes on as a profile: gives an access token that carries it.</summary>
    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> ChooseProfile(
        ProfileId id, ChooseProfileRequest? request, CurrentUser user, IGrainFactory grains, Sessions sessions)
    {
        var grain = grains.GetGrain<IUserGrain>(user.Id.Value);
        var outcome = await grain.ChooseProfile(user.Session, id, request?.Pin);
        return outcome is ProfileOutcome.Done && await grain.Get() is { } account
            ? TypedResults.Ok(await sessions.AnswerAsync(account, user.Session, id))
            : Refused(outcome);
    }

    private static ProblemHttpResult Refused(ProfileOutcome outcome, string pinField = Pin) => outcome switch
    {
        ProfileOutcome.TooMany => Problem.Conflict("too-many-profiles", $"An account has at most {ProfileSettings.MaxProfiles} profiles."),
        ProfileOutcome.NameTaken => Problem.At("name", StatusCodes.Status409Conflict, "name-taken", "Another profile has this name."),
        ProfileOutcome.LastProfile => Problem.Conflict("last-profile", "An account keeps at least one profile."),
        ProfileOutcome.WrongPin => Problem.At(pinField, StatusCodes.Status403Forbidden, "wrong-pin", "That is not the PIN."),
        ProfileOutcome.KidsProfile => Problem.Forbidden("kids-profile", "Switch to a grown-up's profile to change profiles."),
        ProfileOutcome.Unknown or ProfileOutcome.Done => Problem.NotFound("There is no such profile."),
        _ => throw new UnreachableException(),
    };
}
