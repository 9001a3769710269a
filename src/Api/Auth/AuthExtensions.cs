using Microsoft.AspNetCore.Authorization;
using NetflixClone.Api.Live;
using NetflixClone.ServiceDefaults;

namespace NetflixClone.Api.Auth;

internal static class AuthExtensions
{
    /// <summary>Adds access tokens, the schemes that read them, the demands that routes may make, and limits on guessing.</summary>
    public static IServiceCollection AddAuth(this IServiceCollection services)
    {
        services.AddValidatedOptions<TokenOptions>(TokenOptions.Section);
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<IAuthorizationHandler, ProfileRequirement.Handler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalProblems>();
        services.AddWebEncoders();
        services.AddTransient<BearerHandler>();
        services.AddTransient<TicketHandler>();
        services.AddAuthenticationCore(options => // not AddAuthentication, which brings data protection and its keys for cookies that we have not
        {
            options.DefaultScheme = BearerHandler.SchemeName;
            options.AddScheme<BearerHandler>(BearerHandler.SchemeName, null);
            options.AddScheme<TicketHandler>(TicketHandler.SchemeName, null);
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Viewer, policy => policy.RequireAuthenticatedUser()
                .AddRequirements(new CallerRequirement("choose-profile", "Choose a profile first.", caller => caller.Profile is not null)))
            .AddPolicy(Policies.Browser, policy => policy.RequireAuthenticatedUser().AddRequirements(new ProfileRequirement()))
            .AddPolicy(Policies.Owner, policy => policy.RequireAuthenticatedUser()
                .AddRequirements(new CallerRequirement("owner-only", "Only the owner of this installation may see that.", caller => caller.IsOwner)))
            .AddPolicy(Policies.Socket, policy => policy.AddAuthenticationSchemes(TicketHandler.SchemeName).RequireAuthenticatedUser());
        return services.AddAuthLimits();
    }
}
