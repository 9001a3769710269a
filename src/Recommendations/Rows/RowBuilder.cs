namespace NetflixClone.Recommendations;

/// <summary>Builds a viewer's rows from one set of scores.</summary>
/// <param name="models">What was learned.</param>
/// <param name="viewer">Whose rows.</param>
/// <param name="candidates">What may be shown; nothing else is in any row.</param>
internal sealed class RowBuilder(LearnedModels models, ViewerTaste viewer, int[] candidates)
{
    /// <summary>What stands in the first places of a row is seen; later rows begin with something else where they can.</summary>
    private const int Leading = 5;

    /// <summary>Known at least this well, a viewer's taste can tell a hidden gem from an unwatched title.</summary>
    private const float KnownForGems = 1;

    /// <summary>How much the viewer's own scores, beside likeness, order a "Because you watched" row.</summary>
    private const float OwnTasteInBecause = 0.4f;

    private readonly Scores _scores = new(models, viewer, BlendWeights.For(viewer), candidates);
    private readonly HashSet<int> _known =
        [.. viewer.Signals.Where(signal => signal.Familiarity != Familiarity.New).Select(signal => signal.Item)];
    private readonly HashSet<int> _candidates = [.. candidates];
    private readonly HashSet<int> _led = [];
    private readonly Dictionary<int, Recommendation> _explained = [];

    private Explainer Explainer => field ??= new(models, viewer, _scores);

    /// <summary>The titles the viewer knows nothing of yet, best first, mildly varied.</summary>
    public IReadOnlyList<Recommendation> Recommended(int count)
    {
        var fresh = _scores.Best(parts => parts.Total).Where(item => !_known.Contains(item));
        return [.. Variety.Pick(fresh, count, item => _scores[item].Total, models.Content.Cosine).Select(Explain)];
    }

    public IReadOnlyList<Row> Build(RowOptions options)
    {
        var rows = new List<Row>();
        var because = BecauseOf().Take(options.BecauseRows).ToArray();
        var genres = GenresByTaste().Take(options.GenreRows).ToArray();

        Add(new(RowKind.RecommendedForYou, Recommended(options.Length)), minimum: 1);
        AddBecause(because.Take(1));
        Add(new(RowKind.Trending, Trending(options.Length)));
        AddGenres(genres.Take(2));
        AddBecause(because.Skip(1));
        Add(new(RowKind.HiddenGems, HiddenGems(options.Length)));
        AddGenres(genres.Skip(2));
        return rows;

        void AddBecause(IEnumerable<int> items)
        {
            foreach (var item in items)
            {
                Add(new(RowKind.BecauseYouWatched, Like(item, options.Length), Item: item));
            }
        }

        void AddGenres(IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                Add(new(RowKind.Genre, OfGenre(name, options.Length), Genre: name));
            }
        }

        void Add(Row row, int? minimum = null)
        {
            if (row.Titles.Count >= (minimum ?? options.MinimumLength))
            {
                rows.Add(row);
                _led.UnionWith(row.Titles.Take(Leading).Select(title => title.Item));
            }
        }
    }

    /// <summary>The titles whose likes are worth a row: liked or well watched, the latest first.</summary>
    private IEnumerable<int> BecauseOf()
    {
        var strengths = viewer.Signals.ToDictionary(signal => signal.Item, signal => signal.Strength);
        return viewer.Recent.Where(item => strengths[item] > 0);
    }

    private List<Recommendation> Like(int item, int count)
    {
        var alike = new Likeness(models, item, [.. candidates.Where(other => other != item && !_known.Contains(other))]);
        return Ordered(_scores.Candidates.Where(other => alike[other] > 0),
            other => alike[other] + (OwnTasteInBecause * _scores[other].Total), count, alike.Explain);
    }

    private List<Recommendation> Trending(int count)
    {
        var most = Math.Max(float.Epsilon, candidates.Select(item => models.Popularity.Trending[item]).DefaultIfEmpty().Max());
        return [.. candidates
            .Where(item => models.Popularity.Trending[item] > 0)
            .OrderByDescending(item => models.Popularity.Trending[item])
            .Take(count)
            .Select(item => new Recommendation(item, models.Popularity.Trending[item] / most, [new(ReasonKind.Trending, 1)]))];
    }

    private List<Recommendation> OfGenre(string genre, int count) =>
        Ordered(models.Content.Of(genre).Where(_candidates.Contains), item => _scores[item].Total, count, Explain);

    /// <summary>What the less watched half has for this viewer, by everything but popularity.</summary>
    private List<Recommendation> HiddenGems(int count)
    {
        if (viewer.Known < KnownForGems)
        {
            return [];
        }

        var quiet = candidates.OrderBy(item => models.Popularity.Lasting[item]).Take(candidates.Length / 2);
        return Ordered(quiet.Where(item => !_known.Contains(item)),
            item => _scores[item].Total - _scores[item].Popular, count, Explain);
    }

    /// <summary>Genres the viewer leans to first; between equals, the more watched.</summary>
    private IEnumerable<string> GenresByTaste()
    {
        const float popularityBesideTaste = 0.05f;
        return models.Content.Genres.OrderByDescending(genre =>
            models.Content.Leaning(viewer.Content, genre)
            + (popularityBesideTaste * models.Content.Of(genre).Where(_candidates.Contains).Sum(models.Popularity.Share)));
    }

    /// <summary>A title stands in several rows, with the same reasons.</summary>
    private Recommendation Explain(int item) =>
        _explained.TryGetValue(item, out var known) ? known : _explained[item] = Explainer.Explain(item);

    private List<Recommendation> Ordered(IEnumerable<int> items, Func<int, float> score, int count, Func<int, Recommendation> explain) =>
        [.. items.OrderBy(_led.Contains).ThenByDescending(score).Take(count).Select(explain)];
}
