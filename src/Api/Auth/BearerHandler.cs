using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace NetflixClone.Api.Auth;

/// <summary>Signs a request in by the access token in its Authorization header, unless the token's session was ended.</summary>
internal sealed class BearerHandler(
    AccessTokens tokens, IEndedSessions ended, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var accepted = await tokens.ReadAsync(header[Prefix.Length..]);
        return accepted is not null && !ended.Contains(accepted.Caller)
            ? accepted.Result
            : AuthenticateResult.Fail("The token is not valid.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = SchemeName;
        return Task.CompletedTask; // the body is written where every empty answer gets its problem
    }
}
