using System.Globalization;
using System.Text.Json.Serialization;
using NetflixClone.Caching;
using NetflixClone.Catalogue.Search;

namespace NetflixClone.Api.Titles;

/// <summary>Remembers what a search of this catalogue found: everybody who types a name types the same beginnings.</summary>
internal sealed partial class SearchCache(Cache cache, Library library)
{
    /// <summary>What <see cref="Library.Search"/> says, with the ids of the titles.</summary>
    public ValueTask<Found> SearchAsync(string query, Maturity upTo, int limit, CancellationToken cancellation)
    {
        var typed = query.Trim().ToLowerInvariant();
        var key = new CacheKey("search", library.Version, string.Create(CultureInfo.InvariantCulture, $"{(int)upTo}:{limit}:{typed}"));
        return cache.GetAsync(key, FoundJson.Default.Found, () => new(Found.Of(library.Search(typed, upTo, limit))), cancellation);
    }

    /// <summary>A <see cref="SearchResult"/> as it is kept.</summary>
    internal sealed record Found(IReadOnlyList<TitleId> Titles, IReadOnlyList<PersonCount> People, IReadOnlyList<GenreCount> Genres)
    {
        public static Found Of(SearchResult result) => new([.. result.Titles.Select(title => title.Id)], result.People, result.Genres);
    }

    [JsonSerializable(typeof(Found))]
    private sealed partial class FoundJson : JsonSerializerContext;
}
