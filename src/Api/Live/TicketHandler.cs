using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NetflixClone.Api.Auth;

namespace NetflixClone.Api.Live;

/// <summary>Signs a socket in by the single-use ticket in its address: SignalR's client sends no header with a WebSocket.</summary>
internal sealed class TicketHandler(
    SocketTickets tickets, EndedSessions ended, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Ticket";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Query["access_token"] is not [{ Length: > 0 } ticket])
        {
            return AuthenticateResult.NoResult();
        }

        return await tickets.RedeemAsync(ticket) is { } caller && !ended.Contains(caller)
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new CallerIdentity(caller)), SchemeName))
            : AuthenticateResult.Fail("The ticket is not valid.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
