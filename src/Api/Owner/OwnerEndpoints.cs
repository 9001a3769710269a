using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Catalogue;
using NetflixClone.ServiceDefaults.Health;
using NetflixClone.Storage.Members;

namespace NetflixClone.Api.Owner;

internal static class OwnerEndpoints
{
    private static readonly string Version =
        typeof(OwnerEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static IServiceCollection AddOwner(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<TrainingCheck>("recommendations");
        return services.AddSingleton<Audience>().AddSingleton<OwnerActivity>().AddSingleton<GrainUsage>();
    }

    public static void MapOwner(this IEndpointRouteBuilder routes)
    {
        var owner = routes.MapGroup("/owner").WithTags("Owner").RequireAuthorization(Policies.Owner);
        owner.MapGet("/overview", Overview).WithName(nameof(Overview));
        owner.MapGet("/members", Members).WithName(nameof(Members));
        owner.MapGet("/titles", OwnerTitles).WithName(nameof(OwnerTitles));
        owner.MapGet("/watching", WatchingNow).WithName(nameof(WatchingNow));
        owner.MapGet("/grains", Grains).WithName(nameof(Grains));
        owner.MapGet("/health", Health).WithName(nameof(Health));
    }

    /// <summary>How many members, titles, viewers and grains there are now.</summary>
    private static async Task<Ok<OverviewResponse>> Overview(
        IMemberDirectory members, Library library, GrainUsage usage, Audience audience, TimeProvider clock)
    {
        using var process = Process.GetCurrentProcess();
        return TypedResults.Ok(new OverviewResponse(
            await members.CountAsync(),
            await members.CountActiveAsync(),
            library.Count,
            await audience.CountAsync(),
            await usage.ActivationsAsync(),
            Math.Round((clock.GetUtcNow() - process.StartTime.ToUniversalTime()).TotalSeconds, 1),
            Version));
    }

    /// <summary>A part of the members, in the order in which they signed up, and where the next part begins.</summary>
    private static async Task<Ok<MembersResponse>> Members(
        IMemberDirectory members, Guid? after = null, [Range(1, 200, ErrorMessage = "Between 1 and 200.")] int limit = 50)
    {
        var page = await members.PageAsync(after, limit);
        return TypedResults.Ok(new MembersResponse(
            [.. page.Select(member => new MemberResponse(
                new(member.User), member.Email, member.CreatedAt, member.Status ?? "none", member.Plan, member.Profiles))],
            page.Count == limit ? new UserId(page[^1].User) : null));
    }

    /// <summary>How often each title was played, finished and rated.</summary>
    private static async Task<Ok<OwnerTitlesResponse>> OwnerTitles(Library library, IGrainFactory grains)
    {
        var titles = await Task.WhenAll(library.All.Select(async title =>
        {
            var counters = await grains.GetGrain<ITitleGrain>(title.Id.Value).Counters();
            return new OwnerTitle(title.Id, title.Name, title.Year, counters.Plays, counters.Finishes, counters.Likes, counters.Dislikes);
        }));
        return TypedResults.Ok(new OwnerTitlesResponse([.. titles.OrderByDescending(title => title.Plays).ThenBy(title => title.Title, StringComparer.Ordinal)]));
    }

    /// <summary>What is being watched now, and by how many.</summary>
    private static async Task<Ok<WatchingResponse>> WatchingNow(Audience audience) => TypedResults.Ok(await audience.GetAsync());

    /// <summary>Which grains are in memory, and how often they were called.</summary>
    private static async Task<Ok<GrainsResponse>> Grains(GrainUsage usage) => TypedResults.Ok(await usage.GetAsync());

    /// <summary>How each part of the product is.</summary>
    private static async Task<Ok<HealthAnswer>> Health(HealthCheckService health, CancellationToken cancellationToken) =>
        TypedResults.Ok(HealthAnswer.From(await health.CheckHealthAsync(cancellationToken)));
}
