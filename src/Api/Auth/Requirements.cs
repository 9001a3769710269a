using Microsoft.AspNetCore.Authorization;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Auth;

/// <summary>A demand on the caller, and what is answered when it is not met.</summary>
internal interface IExplainedRequirement : IAuthorizationRequirement
{
    string Code { get; }

    string Title { get; }
}

/// <summary>A demand that the token alone decides.</summary>
internal sealed class CallerRequirement(string code, string title, Func<Caller, bool> isMet) : AuthorizationHandler<CallerRequirement>, IExplainedRequirement
{
    public string Code { get; } = code;

    public string Title { get; } = title;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, CallerRequirement requirement)
    {
        if (context.User.Identity is CallerIdentity identity && isMet(identity.Caller))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Demands a profile that exists. Its maturity may have been lowered a moment ago on another device, so it is read, not taken from the token.</summary>
internal sealed class ProfileRequirement : IExplainedRequirement
{
    public string Code => "choose-profile";

    public string Title => "Choose a profile first.";

    internal sealed class Handler(IGrainFactory grains) : AuthorizationHandler<ProfileRequirement>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ProfileRequirement requirement)
        {
            if (context is { User.Identity: CallerIdentity { Caller: { Profile: { } id, User: var user } }, Resource: HttpContext request }
                && await grains.GetGrain<IUserGrain>(user.Value).GetProfile(id) is { } profile)
            {
                request.Features.Set(new CurrentProfile(profile.Id, profile.Maturity));
                context.Succeed(requirement);
            }
        }
    }
}
