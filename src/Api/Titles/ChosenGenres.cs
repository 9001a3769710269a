using Microsoft.AspNetCore.Http.HttpResults;
using NetflixClone.Api.Problems;

namespace NetflixClone.Api.Titles;

/// <summary>Genres that a client sends, by their slugs.</summary>
internal static class ChosenGenres
{
    /// <summary>The answer to genres of which the catalogue does not know one; null when it knows them all.</summary>
    public static ProblemHttpResult? Refuse(IReadOnlyList<string?>? slugs, Library library)
    {
        foreach (var slug in slugs ?? [])
        {
            if (slug is null || !library.HasGenre(slug))
            {
                return Problem.At("genres", StatusCodes.Status400BadRequest, Codes.InvalidRequest, $"There is no genre “{slug}”.");
            }
        }

        return null;
    }
}
