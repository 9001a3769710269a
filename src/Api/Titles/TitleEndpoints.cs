using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Problems;

namespace NetflixClone.Api.Titles;

internal static class TitleEndpoints
{
    private const int MaxCards = 100;

    public static void MapTitles(this IEndpointRouteBuilder routes)
    {
        var titles = routes.MapGroup("").WithTags("Titles").RequireAuthorization(Policies.Browser);
        titles.MapGet("/titles/{id}", Title).WithName(nameof(Title));
        titles.MapGet("/titles/{id}/similar", SimilarTitles).WithName(nameof(SimilarTitles));
        titles.MapGet("/search", Search).WithName(nameof(Search));
        titles.MapGet("/genres", Genres).WithName(nameof(Genres));
        titles.MapGet("/genres/{slug}", GenreTitles).WithName(nameof(GenreTitles));
    }

    private static Results<Ok<TitleResponse>, ProblemHttpResult> Title(TitleName id, Shelf shelf, Library library) =>
        library.Find(id, shelf.Profile.Maturity) is { } title ? TypedResults.Ok(shelf.Page(title)) : NotFound();

    private static Results<Ok<CardsResponse>, ProblemHttpResult> SimilarTitles(TitleName id, Shelf shelf, Library library) =>
        library.Find(id, shelf.Profile.Maturity) is { } title
            ? TypedResults.Ok(new CardsResponse(shelf.Cards(library.Similar(title, shelf.Profile.Maturity, 20))))
            : NotFound();

    private static Ok<SearchResponse> Search(
        Shelf shelf,
        Library library,
        [MaxLength(100, ErrorMessage = "A search has at most 100 characters.")] string q = "",
        [Range(1, MaxCards, ErrorMessage = "Between 1 and 100.")] int limit = 40)
    {
        var found = library.Search(q.Trim(), shelf.Profile.Maturity, limit);
        return TypedResults.Ok(new SearchResponse(q, shelf.Cards(found.Titles), found.People, found.Genres));
    }

    private static Ok<GenresResponse> Genres(CurrentProfile profile, Library library) =>
        TypedResults.Ok(new GenresResponse(library.Genres(profile.Maturity)));

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
