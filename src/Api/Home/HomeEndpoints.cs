using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Api.Home;

internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        var home = routes.MapGroup("").WithTags("Home").RequireAuthorization(Policies.Browser);
        home.MapGet("/home", Home).WithName(nameof(Home));
        home.MapGet("/me/recommendations", Recommendations).WithName(nameof(Recommendations));
    }

    /// <summary>The rows of the home page.</summary>
    private static async Task<Ok<HomeResponse>> Home(Shelf shelf, Library library, IGrainFactory grains, TimeProvider clock) =>
        TypedResults.Ok(HomePage.Compose(shelf, await RowsAsync(shelf, grains), library, clock.GetUtcNow()));

    /// <summary>The rows that the model recommends, under a version that counts up.</summary>
    private static async Task<Ok<RecommendationsResponse>> Recommendations(Shelf shelf, IGrainFactory grains)
    {
        var recommended = await RowsAsync(shelf, grains);
        return TypedResults.Ok(new RecommendationsResponse(recommended.Version, HomePage.ModelRows(shelf, recommended)));
    }

    private static Task<RecommendedRows> RowsAsync(Shelf shelf, IGrainFactory grains) =>
        grains.GetGrain<IRecommendationsGrain>(shelf.Profile.Id.Value).Get(shelf.Profile.Maturity);
}

/// <summary>What the model recommends, under a version.</summary>
internal sealed record RecommendationsResponse(long Version, IReadOnlyList<Row> Rows);
