using System.Globalization;

namespace NetflixClone.Recommendations;

/// <summary>One thing that titles can have in common.</summary>
internal readonly record struct Feature(FeatureKind Kind, string Name)
{
    private const int CastRead = 4;

    /// <summary>The features of a title with their weights, before rarity is considered.</summary>
    public static IEnumerable<KeyValuePair<Feature, float>> Of(ItemFeatures item) =>
    [
        .. item.Genres.Select(name => KeyValuePair.Create(new Feature(FeatureKind.Genre, name), 1f)),
        .. item.Directors.Select(name => KeyValuePair.Create(new Feature(FeatureKind.Director, name), 0.7f)),
        .. item.Cast.Take(CastRead).Select(name => KeyValuePair.Create(new Feature(FeatureKind.Cast, name), 0.5f)),
        .. item.Year is { } year ? Decades(year) : [],
    ];

    /// <summary>A year lies between the middles of two decades and belongs to each the more the nearer: 1929 and 1931 are alike.</summary>
    private static IEnumerable<KeyValuePair<Feature, float>> Decades(int year)
    {
        const float weight = 0.6f;
        var place = (year - 5) / 10f;
        var lower = MathF.Floor(place);
        yield return KeyValuePair.Create(Decade((int)lower), weight * (1 - (place - lower)));
        if (place > lower)
        {
            yield return KeyValuePair.Create(Decade((int)lower + 1), weight * (place - lower));
        }
    }

    private static Feature Decade(int tens) => new(FeatureKind.Era, string.Create(CultureInfo.InvariantCulture, $"{tens * 10}s"));
}
