using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Problems;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Api.Titles;

internal static class TitleEndpoints
{
    private const int MaxCards = 100;
    private const int MaxSimilar = 20;

    public static void MapTitles(this IEndpointRouteBuilder routes)
    {
        var titles = routes.MapGroup("").WithTags("Titles").RequireAuthorization(Policies.Browser);
        titles.MapGet("/titles/{id}", Title).WithName(nameof(Title));
        titles.MapGet("/titles/{id}/similar", SimilarTitles).WithName(nameof(SimilarTitles));
        titles.MapGet("/search", Search).WithName(nameof(Search));
        titles.MapGet("/genres", Genres).WithName(nameof(Genres));
        titles.MapGet("/genres/{slug}", GenreTitles).WithName(nameof(GenreTitles));
    }

    /// <summary>A title, with all that its page shows.</summary>
    private static Results<Ok<TitleResponse>, ProblemHttpResult> Title(TitleName id, Shelf shelf, Library library) =>
        library.Find(id, shelf.Profile.Maturity) is { } title ? TypedResults.Ok(shelf.Page(title)) : NotFound();

    /// <summary>Titles that the model finds most like this one; none before its first training is done.</summary>
    private static async Task<Results<Ok<CardsResponse>, ProblemHttpResult>> SimilarTitles(TitleName id, Shelf shelf, Library library, IGrainFactory grains)
    {
        var (profile, maturity) = (shelf.Profile.Id, shelf.Profile.Maturity);
        if (library.Find(id, maturity) is not { } title)
        {
            return NotFound();
        }

        var alike = await grains.GetGrain<IRecommendationsGrain>(profile.Value).Similar(title.Id, maturity, MaxSimilar);
        return TypedResults.Ok(new CardsResponse(shelf.CardsLike(title, alike)));
    }

    /// <summary>Titles, people and genres that match what is being typed.</summary>
    private static async Task<Ok<SearchResponse>> Search(
        Shelf shelf,
        SearchCache searches,
        CancellationToken cancellationToken,
        [MaxLength(100, ErrorMessage = "A search has at most 100 characters.")] string q = "",
        [Range(1, MaxCards, ErrorMessage = "Between 1 and 100.")] int limit = 40)
    {
        var found = await searches.SearchAsync(q, shelf.Profile.Maturity, limit, cancellationToken);
        return TypedResults.Ok(new SearchResponse(q, shelf.Cards(found.Titles), found.People, found.Genres));
    }

    /// <summary>The genres of what the profile may watch.</summary>
    private static Ok<GenresResponse> Genres(CurrentProfile profile, Library library) =>
        TypedResults.Ok(new GenresResponse(library.Genres(profile.Maturity)));

    /// <summary>A part of the titles of a genre, by name.</summary>
    private static Results<Ok<GenreTitlesResponse>, ProblemHttpResult> GenreTitles(
        string slug,
        Shelf shelf,
        Library library,
        [Range(0, int.MaxValue, ErrorMessage = "Not below 0.")] int offset = 0,
        [Range(1, MaxCards, ErrorMessage = "Between 1 and 100.")] int limit = 40) =>
        library.Genre(slug, shelf.Profile.Maturity) is var (genre, titles)
            ? TypedResults.Ok(new GenreTitlesResponse(genre, genre.Count, shelf.Cards(titles.Skip(offset).Take(limit))))
            : Problem.NotFound("There is no such genre.");

    private static ProblemHttpResult NotFound() => Problem.NotFound("There is no such title.");
}
