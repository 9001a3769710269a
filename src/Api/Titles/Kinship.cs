using NetflixClone.Catalogue.Search;
using NetflixClone.Grains.Catalogue;

namespace NetflixClone.Api.Titles;

/// <summary>How close other titles are to one: by who made it, who plays in it, and genres, of which a rare one says more than a common one.</summary>
internal sealed class Kinship(Title title, IReadOnlyList<GenreCount> genres)
{
    private const double Director = 3;
    private const double Actor = 1.5;
    private const double SameDecade = 0.25;

    private readonly Dictionary<string, double> _genres = title.Genres
        .ToDictionary(name => name, name => 2 / Math.Log2(2 + (genres.FirstOrDefault(genre => genre.Name == name)?.Count ?? 1)), StringComparer.Ordinal);

    private readonly HashSet<string> _directors = title.Directors.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _cast = title.Cast.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>0 when they share neither people nor genres; only the order means something.</summary>
    public double With(Title other)
    {
        var shared = other.Genres.Sum(genre => _genres.GetValueOrDefault(genre))
            + Director * other.Directors.Count(_directors.Contains)
            + Actor * other.Cast.Count(member => _cast.Contains(member.Name));
        return shared > 0 && other.Year / 10 == title.Year / 10 ? shared + SameDecade : shared;
    }
}
