using NetflixClone.Api.Titles;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Api.Home;

/// <summary>Composes the home page from what the viewer began and keeps, what the model recommends and what the catalogue holds.</summary>
internal static class HomePage
{
    private const int MaxGenreRows = 6;
    private const int MinGenreRow = 6;
    private const int CardsPerRow = 30;
    private const int BillboardChoices = 5;

    public static HomeResponse Compose(Shelf shelf, RecommendedRows recommended, Library library, DateTimeOffset now)
    {
        var rows = new List<Row>();
        Add(rows, new("continue", RowName.Continue, "Continue watching", null, shelf.ContinueWatching()));
        var model = ModelRows(shelf, recommended);
        rows.AddRange(model.Take(1));
        Add(rows, new("list", RowName.List, "My list", null, shelf.Cards(shelf.Viewer.List)));
        rows.AddRange(model.Skip(1));
        rows.AddRange(GenreRows(shelf, library, rows));
        return new(recommended.Version, Billboard(shelf, recommended, rows, now), rows);
    }

    /// <summary>The rows of the model alone, each title with its reason.</summary>
    public static IReadOnlyList<Row> ModelRows(Shelf shelf, RecommendedRows recommended)
    {
        var rows = new List<Row>();
        foreach (var row in recommended.Rows)
        {
            var reason = shelf.ReasonOf(row);
            if (row.Kind != RowKind.BecauseYouWatched || reason is not null) // a row about a title that may not be shown is not shown either
            {
                Add(rows, new(IdOf(row), KindOf(row.Kind), reason?.Text ?? TitleOf(row), reason, shelf.Cards(row.Titles)));
            }
        }

        return rows;
    }

    private static void Add(List<Row> rows, Row row)
    {
        if (row.Cards.Count > 0)
        {
            rows.Add(row);
        }
    }

    /// <summary>Genres that the model gave no row, the largest first.</summary>
    private static IEnumerable<Row> GenreRows(Shelf shelf, Library library, List<Row> before)
    {
        var shown = before.Where(row => row.Kind == RowName.Genre).Select(row => row.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return library.Genres(shelf.Profile.Maturity)
            .Where(genre => genre.Count >= MinGenreRow && !shown.Contains(genre.Name))
            .OrderByDescending(genre => genre.Count)
            .Take(MaxGenreRows)
            .Select(genre => library.Genre(genre.Slug, shelf.Profile.Maturity) is var (_, titles)
                ? new Row($"genre:{genre.Slug}", RowName.Genre, genre.Name, null, shelf.Cards(titles.Take(CardsPerRow)))
                : null)
            .OfType<Row>();
    }

    /// <summary>One of the best titles that were not begun: another one each hour, the same for reloads within it.</summary>
    private static Card? Billboard(Shelf shelf, RecommendedRows recommended, List<Row> rows, DateTimeOffset now)
    {
        var best = recommended.Rows.Where(row => row.Kind == RowKind.ForYou).SelectMany(row => row.Titles)
            .Where(entry => !shelf.IsBegun(entry.Title) && shelf.Find(entry.Title) is not null)
            .Take(BillboardChoices).ToList();
        var hour = now.ToUnixTimeSeconds() / 3600;
        return best.Count > 0
            ? shelf.Cards([best[(int)(hour % best.Count)]])[0]
            : rows.SelectMany(row => row.Cards).FirstOrDefault(card => !shelf.IsBegun(card.Id)) ?? rows.SelectMany(row => row.Cards).FirstOrDefault();
    }

    private static string IdOf(RecommendedRow row) => row switch
    {
        { Because: { } title } => $"because:{title}",
        { Genre: { } genre } => $"model-genre:{genre}",
        _ => KindOf(row.Kind) switch { RowName.Recommended => "recommended", RowName.Trending => "trending", _ => "gems" },
    };

    private static RowName KindOf(RowKind kind) => kind switch
    {
        RowKind.ForYou => RowName.Recommended,
        RowKind.BecauseYouWatched => RowName.Because,
        RowKind.Trending => RowName.Trending,
        RowKind.Genre => RowName.Genre,
        RowKind.HiddenGems => RowName.Gems,
        _ => throw new UnreachableException(),
    };

    private static string TitleOf(RecommendedRow row) => row.Kind switch
    {
        RowKind.Trending => "Trending now",
        RowKind.Genre => row.Genre ?? "More for you",
        RowKind.HiddenGems => "Hidden gems for you",
        _ => "Recommended for you",
    };
}
