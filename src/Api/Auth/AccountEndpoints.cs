using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Problems;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Auth;

internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/me").WithTags("Account").RequireAuthorization();
        me.MapGet("", Me).WithName(nameof(Me));
        me.MapPut("/password", ChangePassword).WithName(nameof(ChangePassword)).RequireRateLimiting(AuthLimits.Secret);
        me.MapGet("/devices", Devices).WithName(nameof(Devices));
        me.MapDelete("/devices/{id:guid}", SignOutDevice).WithName(nameof(SignOutDevice));
    }

    /// <summary>Who is signed in, with which profile.</summary>
    private static async Task<Results<Ok<MeResponse>, ProblemHttpResult>> Me(CurrentUser user, IGrainFactory grains, Sessions sessions) =>
        await grains.GetGrain<IUserGrain>(user.Id.Value).Get() is { } account
            ? TypedResults.Ok(await sessions.MeAsync(account, user.Profile))
            : Problem.NotFound("This account is gone.");

    /// <summary>Changes the password, which signs every other device out.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePassword(
        ChangePasswordRequest request, CurrentUser user, IGrainFactory grains, EndedSessions ended)
    {
        var outcome = await grains.GetGrain<IUserGrain>(user.Id.Value)
            .ChangePassword(new(user.Session, request.CurrentPassword!, request.NewPassword!));
        switch (outcome)
        {
            case ChangePasswordOutcome.Changed changed:
                await ended.AddAsync(user.Id, changed.Ended);
                return TypedResults.NoContent();
            case ChangePasswordOutcome.WrongPassword:
                return Problem.At("currentPassword", StatusCodes.Status400BadRequest, Codes.InvalidRequest, "This is not your current password.");
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Where the account is signed in.</summary>
    private static async Task<Ok<DevicesResponse>> Devices(CurrentUser user, IGrainFactory grains)
    {
        var devices = await grains.GetGrain<IUserGrain>(user.Id.Value).Devices();
        return TypedResults.Ok(new DevicesResponse(
            [.. devices.Select(device => new DeviceResponse(device.Id, device.Name, device.CreatedAt, device.LastSeenAt, device.Id == user.Session))]));
    }

    /// <summary>Signs a device out.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> SignOutDevice(
        SessionId id, CurrentUser user, IGrainFactory grains, EndedSessions ended)
    {
        if (!await grains.GetGrain<IUserGrain>(user.Id.Value).EndSession(id))
        {
            return Problem.NotFound("No such device is signed in.");
        }

        await ended.AddAsync(user.Id, id);
        return TypedResults.NoContent();
    }
}
