using Microsoft.AspNetCore.Authentication;

namespace NetflixClone.Api.Auth;

/// <summary>Signs a request in by the access token in its Authorization header, unless the token's session was ended.</summary>
/// <remarks>Made anew for every request, so it has nothing of the framework's base class: no options, no logger, no encoder.</remarks>
internal sealed class BearerHandler(AccessTokens tokens, EndedSessions ended) : IAuthenticationHandler
{
    public const string SchemeName = "Bearer";

    private const string Prefix = "Bearer ";

    private static readonly Task<AuthenticateResult> Nobody = Task.FromResult(AuthenticateResult.NoResult());
    private static readonly AuthenticateResult Refused = AuthenticateResult.Fail("The token is not valid.");

    private HttpContext? _context;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync()
    {
        var header = _context?.Request.Headers.Authorization.ToString() ?? "";
        return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? ReadAsync(header[Prefix.Length..]) : Nobody;
    }

    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        if (_context?.Response is { } response)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            response.Headers.WWWAuthenticate = SchemeName;
        }

        return Task.CompletedTask; // the body is written where every empty answer gets its problem
    }

    public Task ForbidAsync(AuthenticationProperties? properties)
    {
        if (_context?.Response is { } response)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> ReadAsync(string token) =>
        await tokens.ReadAsync(token) is { } accepted && !ended.Contains(accepted.Caller) ? accepted.Result : Refused;
}
