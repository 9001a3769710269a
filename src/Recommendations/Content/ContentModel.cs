namespace NetflixClone.Recommendations;

/// <summary>Which features each title has, as sparse vectors of length 1, so that their dot product is a cosine.</summary>
/// <remarks>A feature's weight is its kind's (<see cref="Feature.Of"/>) times ln(1 + titles / titles that have it).</remarks>
internal sealed class ContentModel
{
    /// <summary>The genres chosen at the start count as much as so many titles seen to the end.</summary>
    private const float ChosenStrength = 2;

    /// <summary>Signals stronger than this count as this, so that one rating does not silence everything else.</summary>
    private const float StrongestSignal = 2;

    private readonly (int Feature, float Weight)[][] _rows;
    private readonly Feature[] _features;
    private readonly Dictionary<Feature, int> _indexes;
    private readonly Dictionary<string, int[]> _itemsByGenre;

    public ContentModel(IReadOnlyList<ItemFeatures> items)
    {
        var raw = items.Select(item => Feature.Of(item).DistinctBy(feature => feature.Key).ToArray()).ToArray();
        var counts = raw.SelectMany(row => row).CountBy(feature => feature.Key).ToDictionary();
        _features = [.. counts.Keys];
        _indexes = Indexes(_features);
        _rows = [.. raw.Select(row => Normalised(row.Select(feature =>
            (_indexes[feature.Key], feature.Value * MathF.Log(1 + ((float)items.Count / counts[feature.Key]))))))];
        (_itemsByGenre, Genres) = ByGenre(_features, _rows);
    }

    private ContentModel(Feature[] features, (int Feature, float Weight)[][] rows)
    {
        (_features, _indexes, _rows) = (features, Indexes(features), rows);
        (_itemsByGenre, Genres) = ByGenre(features, rows);
    }

    /// <summary>All genres, the most frequent first.</summary>
    public IReadOnlyList<string> Genres { get; }

    /// <summary>The features of an item and their weights.</summary>
    public IReadOnlyList<(int Feature, float Weight)> this[int item] => _rows[item];

    public Feature FeatureAt(int feature) => _features[feature];

    /// <summary>The items of one of <see cref="Genres"/>.</summary>
    public IReadOnlyList<int> Of(string genre) => _itemsByGenre[genre];

    /// <summary>How much the taste leans towards one of <see cref="Genres"/>.</summary>
    public float Leaning(ContentTaste taste, string genre) => taste.Weights[_indexes[new(FeatureKind.Genre, genre)]];

    /// <summary>What a viewer's signals and chosen genres say about features.</summary>
    public ContentTaste Taste(IReadOnlyList<Signal> signals, IReadOnlyList<string> chosenGenres)
    {
        var weights = new float[_features.Length];
        var chosen = new float[_features.Length];
        var total = 0f;
        foreach (var signal in signals)
        {
            var strength = Math.Clamp(signal.Strength, -StrongestSignal, StrongestSignal);
            total += MathF.Abs(strength);
            foreach (var (feature, weight) in _rows[signal.Item])
            {
                weights[feature] += strength * weight;
            }
        }

        var genres = chosenGenres.Select(genre => _indexes.GetValueOrDefault(new(FeatureKind.Genre, genre), -1)).Where(i => i >= 0).Distinct().ToArray();
        foreach (var genre in genres)
        {
            chosen[genre] = ChosenStrength / genres.Length;
            weights[genre] += chosen[genre];
            total += chosen[genre];
        }

        if (total > 0)
        {
            Scale(weights, 1 / total);
            Scale(chosen, 1 / total);
        }

        return new(weights, chosen);
    }

    /// <summary>A taste that is drawn to one title's features and nothing else; scoring with it gives cosines with that title.</summary>
    public ContentTaste TasteOf(int item) => Taste([new(item, 1, 1, Familiarity.New)], []);

    public float Score(ContentTaste taste, int item)
    {
        var sum = 0f;
        foreach (var (feature, weight) in _rows[item])
        {
            sum += taste.Weights[feature] * weight;
        }

        return sum;
    }

    public float Cosine(int left, int right)
    {
        var (sum, i, j) = (0f, 0, 0);
        var (a, b) = (_rows[left], _rows[right]);
        while (i < a.Length && j < b.Length)
        {
            if (a[i].Feature == b[j].Feature)
            {
                sum += a[i++].Weight * b[j++].Weight;
            }
            else if (a[i].Feature < b[j].Feature)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>Writes the features by their names, and then which of them each item has.</summary>
    public void Write(ByteWriter writer)
    {
        writer.Number(_features.Length);
        foreach (var feature in _features)
        {
            writer.Number((int)feature.Kind);
            writer.Text(feature.Name);
        }

        foreach (var row in _rows)
        {
            writer.Number(row.Length);
            foreach (var (feature, weight) in row)
            {
                writer.Number(feature);
                writer.Single(weight);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ContentModel Read(ref ByteReader reader, int items)
    {
        var features = new Feature[reader.Count(2)];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = new((FeatureKind)reader.Below((int)FeatureKind.Era + 1), reader.Text());
        }

        var rows = new (int Feature, float Weight)[items][];
        for (var item = 0; item < items; item++)
        {
            rows[item] = new (int, float)[reader.Count(1 + sizeof(float))];
            foreach (ref var entry in rows[item].AsSpan())
            {
                entry = (reader.Below(features.Length), reader.Single());
            }
        }

        return new(features, rows);
    }

    private static Dictionary<Feature, int> Indexes(Feature[] features) =>
        features.Index().ToDictionary(feature => feature.Item, feature => feature.Index);

    private static (Dictionary<string, int[]> Items, IReadOnlyList<string> Genres) ByGenre(Feature[] features, (int Feature, float Weight)[][] rows)
    {
        var items = rows
            .SelectMany((row, item) => row.Where(entry => features[entry.Feature].Kind == FeatureKind.Genre).Select(entry => (features[entry.Feature].Name, Item: item)))
            .GroupBy(entry => entry.Name, entry => entry.Item)
            .ToDictionary(genre => genre.Key, genre => genre.ToArray());
        return (items, [.. items
            .OrderByDescending(genre => genre.Value.Length).ThenBy(genre => genre.Key, StringComparer.Ordinal)
            .Select(genre => genre.Key)]);
    }

    private static (int Feature, float Weight)[] Normalised(IEnumerable<(int Feature, float Weight)> row)
    {
        var sorted = row.OrderBy(entry => entry.Feature).ToArray();
        var norm = MathF.Sqrt(sorted.Sum(entry => entry.Weight * entry.Weight));
        return Array.ConvertAll(sorted, entry => (entry.Feature, entry.Weight / norm));
    }

    private static void Scale(Span<float> values, float factor) =>
        System.Numerics.Tensors.TensorPrimitives.Multiply(values, factor, values);
}
