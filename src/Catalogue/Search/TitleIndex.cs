using System.Collections.Frozen;
using System.Globalization;

namespace NetflixClone.Catalogue.Search;

/// <summary>All titles in memory, to be found by name, person, genre and year while somebody types. Immutable; build a new one when the catalogue changes.</summary>
/// <remarks>
/// Upper case, diacritics and punctuation do not matter, a word may be typed only in part, and one slip is forgiven in a word of four
/// letters or more that stands nowhere as it was typed. A title that is called as typed comes first, then one whose name begins so, then names, people, genres.
/// Everything asked for is held to a maturity: what lies above it is neither found nor counted.
/// </remarks>
public sealed class TitleIndex
{
    private readonly FrozenDictionary<TitleId, Title> _byId;
    private readonly FrozenDictionary<string, Title> _bySlug;
    private readonly FrozenDictionary<string, (string Name, ImmutableArray<Title> Titles)> _genres;
    private readonly ImmutableArray<(string Name, string? OriginalName)> _folded;
    private readonly WordIndex _words;
    private readonly PeopleIndex _people;

    private TitleIndex(ImmutableArray<Title> titles)
    {
        Titles = titles;
        _byId = titles.ToFrozenDictionary(title => title.Id);
        _bySlug = titles.ToFrozenDictionary(title => title.Slug, StringComparer.Ordinal);
        _genres = titles.SelectMany(title => title.Genres.Select(genre => (Genre: genre, Title: title)))
            .GroupBy(row => SearchText.Slug(row.Genre), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => (group.First().Genre, group.Select(row => row.Title).ToImmutableArray()), StringComparer.Ordinal);
        _folded = [.. titles.Select(title => (SearchText.Fold(title.Name), title.OriginalName is { } original ? SearchText.Fold(original) : null))];
        _words = WordsOf(titles);
        _people = new PeopleIndex(titles);
    }

    /// <summary>Every title, by name, articles aside.</summary>
    public ImmutableArray<Title> Titles { get; }

    /// <summary>Builds the index. Ids and slugs are unique.</summary>
    public static TitleIndex Build(IEnumerable<Title> titles) =>
        new([.. titles.OrderBy(title => Ranking.WithoutArticle(SearchText.Fold(title.Name)), StringComparer.Ordinal).ThenBy(title => title.Year)]);

    /// <summary>The title of that id; null when there is none.</summary>
    public Title? Find(TitleId id) => _byId.GetValueOrDefault(id);

    /// <summary>The title of that slug; null when there is none.</summary>
    public Title? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>The genres that have titles up to the maturity, the fullest first.</summary>
    public ImmutableArray<GenreCount> Genres(Maturity upTo) =>
    [
        .. _genres.Select(genre => new GenreCount(genre.Key, genre.Value.Name, genre.Value.Titles.Count(title => title.Maturity <= upTo)))
            .Where(genre => genre.Count > 0)
            .OrderByDescending(genre => genre.Count).ThenBy(genre => genre.Name, StringComparer.Ordinal),
    ];

    /// <summary>The titles of a genre by name; empty for a genre that does not exist.</summary>
    /// <param name="genreSlug">As <see cref="GenreCount.Slug"/> says.</param>
    /// <param name="upTo">The highest maturity to show.</param>
    public ImmutableArray<Title> InGenre(string genreSlug, Maturity upTo) =>
        _genres.TryGetValue(genreSlug, out var genre) ? [.. genre.Titles.Where(title => title.Maturity <= upTo)] : [];

    /// <summary>Finds titles, people and genres for what was typed so far.</summary>
    /// <param name="query">Some words or the beginnings of them; each must be found somewhere in a title.</param>
    /// <param name="upTo">The highest maturity to show.</param>
    /// <param name="limit">How many titles at most. People and genres are five at most.</param>
    public SearchResult Search(string query, Maturity upTo, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(query);
        var typed = SearchText.Fold(query);
        TypedWord[] words = [.. Significant(SearchText.Words(typed)).Select(word => new TypedWord(word, _words.Holds(word)))];
        if (words.Length == 0)
        {
            return SearchResult.Empty;
        }

        var scores = Ranking.OfAll(words, _words, Titles.Length);
        return new SearchResult(
        [
            .. Enumerable.Range(0, Titles.Length).Where(i => scores[i] > 0 && Titles[i].Maturity <= upTo)
                .OrderByDescending(i => scores[i] + PhraseScore(typed, i)) // ties stay in the order of names
                .Take(limit).Select(i => Titles[i]),
        ],
        _people.Search(words, upTo, 5),
        [.. Genres(upTo).Where(genre => SearchText.Fold(genre.Name).StartsWith(typed, StringComparison.Ordinal)).Take(5)]);
    }

    private int PhraseScore(string typed, int i) =>
        Math.Max(Ranking.OfPhrase(typed, _folded[i].Name), _folded[i].OriginalName is { } original ? Ranking.OfPhrase(typed, original) - 1 : 0);

    private static IReadOnlyList<string> Significant(string[] words) =>
        words.Where(word => !Ranking.IsArticle(word)).ToList() is { Count: > 0 } significant ? significant : words;

    private static WordIndex WordsOf(ImmutableArray<Title> titles)
    {
        var words = new WordIndex.Builder();
        for (var i = 0; i < titles.Length; i++)
        {
            var title = titles[i];
            words.Add(i, Field.Name, title.Name);
            words.Add(i, Field.OriginalName, title.OriginalName ?? "");
            words.Add(i, Field.Year, title.Year.ToString(CultureInfo.InvariantCulture));
            words.Add(i, Field.Year, string.Create(CultureInfo.InvariantCulture, $"{title.Year / 10}0s"));
            foreach (var genre in title.Genres)
            {
                words.Add(i, Field.Genre, genre);
            }

            foreach (var person in PeopleIndex.Of(title))
            {
                words.Add(i, Field.Person, person);
            }
        }

        return words.Build();
    }
}
