namespace NetflixClone.Api.Titles;

internal static class TitlesExtensions
{
    public static IServiceCollection AddTitles(this IServiceCollection services)
    {
        services.AddSingleton<Library>();
        services.AddSingleton<SearchCache>();
        services.AddHostedService(provider => provider.GetRequiredService<Library>());
        services.AddHealthChecks().AddCheck<Library>("catalogue", tags: ["ready"]);
        return services;
    }
}
