using System.Security.Claims;

namespace NetflixClone.Api.Auth;

/// <summary>Who asks, as the access token or the socket's ticket says.</summary>
/// <param name="Profile">The profile that this session watches as; null before one was chosen.</param>
internal sealed record Caller(UserId User, SessionId Session, ProfileId? Profile, bool IsOwner);

/// <summary>A caller as ASP.NET Core passes it along. Built once a token and shared by all its requests.</summary>
internal sealed class CallerIdentity(Caller caller) : ClaimsIdentity(AuthenticationName)
{
    private const string AuthenticationName = "netflix-clone";

    public Caller Caller { get; } = caller;
}

internal static class CallerExtensions
{
    /// <summary>The caller of a request that passed authorization.</summary>
    public static Caller Caller(this ClaimsPrincipal principal) =>
        principal.Identity is CallerIdentity identity ? identity.Caller : throw new InvalidOperationException("This route asks nobody to sign in.");
}
