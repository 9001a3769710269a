using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NetflixClone.Api.Problems;
using NetflixClone.Api.Titles;
using NetflixClone.Catalogue.Artwork;
using NetflixClone.Grains.Catalogue;

namespace NetflixClone.Api.Art;

internal static class ArtEndpoints
{
    public static void MapArt(this IEndpointRouteBuilder routes)
    {
        var art = routes.MapGroup("/art/{id:guid}").WithTags("Art");
        art.MapGet("/poster.svg", Poster).WithName(nameof(Poster));
        art.MapGet("/card.svg", Card).WithName(nameof(Card));
        art.MapGet("/backdrop.svg", Backdrop).WithName(nameof(Backdrop));
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Poster(TitleId id, HttpResponse response, Library library) =>
        Draw(id, response, library, PosterArtist.Poster);

    private static Results<FileContentHttpResult, ProblemHttpResult> Card(TitleId id, HttpResponse response, Library library) =>
        Draw(id, response, library, PosterArtist.Card);

    private static Results<FileContentHttpResult, ProblemHttpResult> Backdrop(TitleId id, HttpResponse response, Library library) =>
        Draw(id, response, library, PosterArtist.Backdrop);

    /// <summary>Draws anew for every browser that has not got it: that takes less time than its way there.</summary>
    private static Results<FileContentHttpResult, ProblemHttpResult> Draw(TitleId id, HttpResponse response, Library library, Func<Title, string> artist)
    {
        if (library.Find(id, Maturity.Age18) is not { } title)
        {
            return Problem.NotFound("There is no such title.");
        }

        var svg = Encoding.UTF8.GetBytes(artist(title));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(svg).AsSpan(0, 8))}\"");
        response.Headers.CacheControl = "public, max-age=2592000"; // 30 days; the drawing changes with the facts about the title
        return TypedResults.Bytes(svg, "image/svg+xml", entityTag: tag);
    }
}
