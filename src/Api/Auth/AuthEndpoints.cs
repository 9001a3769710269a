using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Problems;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Auth;

internal static class AuthEndpoints
{
    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("/auth").WithTags("Auth").AddEndpointFilter<SameOriginFilter>();
        auth.MapPost("/sign-up", SignUp).WithName(nameof(SignUp)).RequireRateLimiting(AuthLimits.SignIn);
        auth.MapPost("/sign-in", SignIn).WithName(nameof(SignIn)).RequireRateLimiting(AuthLimits.SignIn);
        auth.MapPost("/refresh", Refresh).WithName(nameof(Refresh)).RequireRateLimiting(AuthLimits.Refresh);
        auth.MapPost("/sign-out", SignOut).WithName(nameof(SignOut)).RequireRateLimiting(AuthLimits.Refresh);
    }

    /// <summary>Opens an account, and signs in to it. The first account owns the site.</summary>
    private static async Task<Results<Created<SessionResponse>, ProblemHttpResult>> SignUp(
        SignUpRequest request, HttpContext context, IGrainFactory grains, Sessions sessions)
    {
        var email = Normalised(request.Email);
        return await grains.GetGrain<IEmailGrain>(email).SignUp(new(request.Email!.Trim(), request.Password!, DeviceName.Of(context.Request))) switch
        {
            SignUpOutcome.SignedUp signedUp => TypedResults.Created("/api/v1/me", await sessions.OpenAsync(context, signedUp.Session)),
            SignUpOutcome.EmailTaken => Problem.At("email", StatusCodes.Status409Conflict, "email-taken", "There is an account under this address."),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Signs in with address and password; further access tokens come by the cookie that is set.</summary>
    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> SignIn(
        SignInRequest request, HttpContext context, IGrainFactory grains, Sessions sessions, AuthLimits limits)
    {
        var email = Normalised(request.Email);
        if (await limits.RefuseAccountAsync(context, email) is { } refused)
        {
            return refused;
        }

        return await grains.GetGrain<IEmailGrain>(email).SignIn(new(request.Password!, DeviceName.Of(context.Request))) switch
        {
            SignInOutcome.SignedIn signedIn => TypedResults.Ok(await sessions.OpenAsync(context, signedIn.Session)),
            SignInOutcome.InvalidCredentials => Problem.Unauthorized("invalid-credentials", "The address or the password is not right."),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Gives a new access token, and a new cookie, for the cookie that was set last.</summary>
    private static async Task<Results<Ok<SessionResponse>, ProblemHttpResult>> Refresh(
        HttpContext context, IGrainFactory grains, Sessions sessions, EndedSessions ended)
    {
        if (RefreshCookie.Read(context.Request) is not { } presented)
        {
            return Ended(context);
        }

        switch (await grains.GetGrain<IUserGrain>(presented.User.Value).Refresh(presented))
        {
            case RefreshOutcome.Refreshed refreshed:
                return TypedResults.Ok(await sessions.OpenAsync(context, refreshed.Session));
            case RefreshOutcome.SessionEnded:
                await ended.AddAsync(presented.User, presented.Session);
                return Ended(context);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Ends this session, and with it its tokens and sockets.</summary>
    private static async Task<NoContent> SignOut(HttpContext context, IGrainFactory grains, EndedSessions ended)
    {
        if (RefreshCookie.Read(context.Request) is { } presented)
        {
            var user = grains.GetGrain<IUserGrain>(presented.User.Value);
            if (await user.Refresh(presented) is RefreshOutcome.Refreshed) // only its holder may end it
            {
                await user.EndSession(presented.Session);
            }

            await ended.AddAsync(presented.User, presented.Session); // in any case: it may just have ended because somebody stole this token and used it
        }

        RefreshCookie.Clear(context);
        return TypedResults.NoContent();
    }

    private static string Normalised(string? email) =>
        EmailAddress.TryNormalise(email, out var normalised) ? normalised : throw new UnreachableException(); // its shape was checked before

    private static ProblemHttpResult Ended(HttpContext context)
    {
        RefreshCookie.Clear(context);
        return Problem.Unauthorized("session-ended", "This session is over. Sign in again.");
    }
}
