namespace NetflixClone.Recommendations;

/// <summary>What a row of the home page is about.</summary>
public enum RowKind
{
    /// <summary>The best of everything for this viewer.</summary>
    RecommendedForYou = 0,

    /// <summary>Titles like <see cref="Row.Item"/>, which the viewer liked or finished lately.</summary>
    BecauseYouWatched = 1,

    /// <summary>What everybody watches just now.</summary>
    Trending = 2,

    /// <summary>The best of the genre <see cref="Row.Genre"/> for this viewer.</summary>
    Genre = 3,

    /// <summary>What few have watched and this viewer is likely to like.</summary>
    HiddenGems = 4,
}
