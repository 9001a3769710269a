namespace NetflixClone.Api.Auth;

/// <summary>The account that asks. Always from the token, never from what is sent.</summary>
internal sealed record CurrentUser(UserId Id, SessionId Session, ProfileId? Profile)
{
    public static ValueTask<CurrentUser> BindAsync(HttpContext context)
    {
        var caller = context.User.Caller();
        return new(new CurrentUser(caller.User, caller.Session, caller.Profile));
    }
}

/// <summary>The profile that asks, as the token says. Only on routes that ask for <see cref="Policies.Viewer"/>.</summary>
internal sealed record CurrentViewer(ProfileId Id)
{
    public static ValueTask<CurrentViewer> BindAsync(HttpContext context)
    {
        var caller = context.User.Caller();
        return caller.Profile is { } profile
            ? new(new CurrentViewer(profile))
            : throw new InvalidOperationException($"This route does not ask for the policy {Policies.Viewer}.");
    }
}

/// <summary>The profile that asks, as it is set right now. Only on routes that ask for <see cref="Policies.Browser"/>, which read it.</summary>
internal sealed record CurrentProfile(ProfileId Id, Maturity Maturity)
{
    public static ValueTask<CurrentProfile> BindAsync(HttpContext context) =>
        new(context.Features.Get<CurrentProfile>() ?? throw new InvalidOperationException($"This route does not ask for the policy {Policies.Browser}."));
}
