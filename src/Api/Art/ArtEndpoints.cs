using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NetflixClone.Api.Problems;
using NetflixClone.Api.Titles;
using NetflixClone.Caching;
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

    /// <summary>The picture of a title, upright.</summary>
    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> Poster(TitleId id, HttpContext context, Library library, Cache cache) =>
        Draw(id, context, library, cache, "poster", PosterArtist.Poster);

    /// <summary>The picture of a title, lying.</summary>
    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> Card(TitleId id, HttpContext context, Library library, Cache cache) =>
        Draw(id, context, library, cache, "card", PosterArtist.Card);

    /// <summary>What lies behind the page of a title.</summary>
    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> Backdrop(TitleId id, HttpContext context, Library library, Cache cache) =>
        Draw(id, context, library, cache, "backdrop", PosterArtist.Backdrop);

    /// <summary>A picture is drawn once for all browsers and processes, until the facts about its title change.</summary>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Draw(
        TitleId id, HttpContext context, Library library, Cache cache, string kind, Func<Title, string> artist)
    {
        if (library.Find(id, Maturity.Age18) is not { } title)
        {
            return Problem.NotFound("There is no such title.");
        }

        var key = new CacheKey(kind, library.VersionOf(title), id.ToString());
        var svg = await cache.GetAsync(key, () => new(Encoding.UTF8.GetBytes(artist(title))), context.RequestAborted);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(svg.Span).AsSpan(0, 8))}\"");
        context.Response.Headers.CacheControl = "public, max-age=2592000"; // 30 days; the drawing changes with the facts about the title
        return TypedResults.Bytes(svg, "image/svg+xml", entityTag: tag);
    }
}
