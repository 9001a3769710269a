using System.Text.Json;

namespace NetflixClone.Catalogue.Demo;

/// <summary>Reads a catalogue file and refuses it, with file, title and field, if anything is missing or makes no sense.</summary>
public static class CatalogueReader
{
    private const int FirstFilmYear = 1888; // Roundhay Garden Scene

    /// <summary>Reads all titles of a file.</summary>
    /// <exception cref="CatalogueFormatException">The file is not there, is not JSON, or a title in it is incomplete.</exception>
    public static async Task<ImmutableArray<Title>> ReadAsync(string path, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            await using var file = File.OpenRead(path);
            var document = await JsonSerializer.DeserializeAsync(file, CatalogueJson.Default.CatalogueDocument, cancellation);
            return Check(document, path);
        }
        catch (JsonException broken)
        {
            throw new CatalogueFormatException($"{path} line {broken.LineNumber + 1}, {broken.Path}: {broken.Message}", broken);
        }
        catch (IOException unreadable)
        {
            throw new CatalogueFormatException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static ImmutableArray<Title> Check(CatalogueDocument? document, string path)
    {
        var entries = document?.Titles ?? throw new CatalogueFormatException($"{path} has no list \"titles\".");
        var titles = entries.Select((entry, index) => new EntryReader(path, index, entry).Read()).ToImmutableArray();
        Unique(titles, path, "id", title => title.Id.ToString());
        Unique(titles, path, "slug", title => title.Slug);
        return titles;
    }

    private static void Unique(ImmutableArray<Title> titles, string path, string field, Func<Title, string> value)
    {
        var twice = titles.GroupBy(value, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
        if (twice is not null)
        {
            var names = string.Join(" and ", twice.Select(title => $"\"{title.Name}\""));
            throw new CatalogueFormatException($"{path}, {names}: field \"{field}\" is {twice.Key} in each of them; it must be unique.");
        }
    }

    private sealed class EntryReader(string path, int index, CatalogueDocument.Entry entry)
    {
        public Title Read() => new(
            new TitleId(Given(entry.Id, "id")),
            Slug(Text(entry.Slug, "slug")),
            Text(entry.Title, "title"),
            entry.OriginalTitle,
            Within(entry.Year, FirstFilmYear, 2100, "year"),
            Given(entry.Kind, "kind"),
            Texts(entry.Directors, "directors"),
            [.. Filled(entry.Cast, "cast").Select((person, i) => new CastMember(Text(person.Name, $"cast[{i}].name"), person.Role))],
            Within(entry.RuntimeMinutes, 1, 1_000, "runtimeMinutes"),
            Texts(entry.Genres, "genres"),
            Texts(entry.Countries, "countries"),
            Text(entry.Language, "language"),
            Text(entry.Certification, "certification"),
            Age(Given(entry.AdvisoryAge, "advisoryAge")),
            entry.Tagline,
            Text(entry.Description, "description"),
            Text(entry.Synopsis, "synopsis"),
            Episodes(),
            new ArtworkHints(entry.Artwork?.Palette, [.. entry.Artwork?.Motifs ?? []]));

        private ImmutableArray<Episode> Episodes()
        {
            if (entry.Kind == TitleKind.Series != entry.Episodes is { Count: > 0 })
            {
                throw Wrong("episodes", "must be there for a series, and only for a series");
            }

            return [.. (entry.Episodes ?? []).Select((episode, i) => new Episode(
                new TitleId(Given(episode.Id, $"episodes[{i}].id")),
                Within(episode.Season, 1, 1_000, $"episodes[{i}].season"),
                Within(episode.Number, 1, 100_000, $"episodes[{i}].number"),
                Text(episode.Title, $"episodes[{i}].title"),
                Within(episode.RuntimeMinutes, 1, 1_000, $"episodes[{i}].runtimeMinutes"),
                episode.Description))];
        }

        private T Given<T>(T? value, string field) where T : struct => value ?? throw Wrong(field, "is missing");

        private string Text(string? value, string field) => string.IsNullOrWhiteSpace(value) ? throw Wrong(field, "is missing or empty") : value;

        private IReadOnlyList<T> Filled<T>(IReadOnlyList<T>? values, string field) =>
            values is { Count: > 0 } ? values : throw Wrong(field, "is missing or empty");

        private ImmutableArray<string> Texts(IReadOnlyList<string>? values, string field) =>
            [.. Filled(values, field).Select((value, i) => Text(value, $"{field}[{i}]"))];

        private int Within(int? value, int low, int high, string field) =>
            Given(value, field) is var number && number >= low && number <= high
                ? number
                : throw Wrong(field, $"is {number}; it must be between {low} and {high}");

        private Maturity Age(int age) =>
            Enum.IsDefined((Maturity)age) ? (Maturity)age : throw Wrong("advisoryAge", $"is {age}; it must be 0, 7, 12, 16 or 18");

        private string Slug(string slug) =>
            slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
                ? slug
                : throw Wrong("slug", $"is \"{slug}\"; it may have lower-case letters, digits and hyphens");

        private CatalogueFormatException Wrong(string field, string what) =>
            new($"{path}, title {index + 1} (\"{entry.Title ?? "without a title"}\"): field \"{field}\" {what}.");
    }
}
