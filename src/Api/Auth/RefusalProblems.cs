using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using NetflixClone.Api.Problems;

namespace NetflixClone.Api.Auth;

/// <summary>Says which demand was not met when somebody who is signed in is refused.</summary>
internal sealed class RefusalProblems : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _otherwise = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Forbidden && authorizeResult.AuthorizationFailure?.FailedRequirements.OfType<IExplainedRequirement>().FirstOrDefault() is { } refused
            ? Problem.Forbidden(refused.Code, refused.Title).ExecuteAsync(context)
            : _otherwise.HandleAsync(next, context, policy, authorizeResult);
}
