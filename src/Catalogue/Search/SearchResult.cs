namespace NetflixClone.Catalogue.Search;

/// <summary>What a search found, best first.</summary>
public sealed record SearchResult(ImmutableArray<Title> Titles, ImmutableArray<PersonCount> People, ImmutableArray<GenreCount> Genres)
{
    /// <summary>Nothing.</summary>
    public static SearchResult Empty { get; } = new([], [], []);
}

/// <summary>A genre, and how many titles of it may be shown.</summary>
/// <param name="Slug">Its name in an address: "science-fiction".</param>
public sealed record GenreCount(string Slug, string Name, int Count)
{
    /// <summary>The slug of the genre of that name.</summary>
    public static string SlugOf(string name) => SearchText.Slug(name);
}

/// <summary>A director or actor, and how many of their titles may be shown.</summary>
public sealed record PersonCount(string Name, int Count);
