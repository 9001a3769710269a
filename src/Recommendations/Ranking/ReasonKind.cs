namespace NetflixClone.Recommendations;

/// <summary>What speaks for a title.</summary>
public enum ReasonKind
{
    /// <summary>Those who liked <see cref="Reason.Item"/>, as this viewer did, like this one (collaborative model).</summary>
    LikedTogether = 0,

    /// <summary>It is often watched soon after <see cref="Reason.Item"/>, which this viewer watched lately (sequential model).</summary>
    WatchedAfter = 1,

    /// <summary>It is of the genre <see cref="Reason.Name"/>, which the viewer's titles (or the title it is compared with) share.</summary>
    Genre = 2,

    /// <summary>It is directed by <see cref="Reason.Name"/>.</summary>
    Director = 3,

    /// <summary>It has <see cref="Reason.Name"/> in its cast.</summary>
    Cast = 4,

    /// <summary>It is of the decade <see cref="Reason.Name"/>, written like "1920s".</summary>
    Era = 5,

    /// <summary>The viewer chose the genre <see cref="Reason.Name"/> at the start.</summary>
    ChosenGenre = 6,

    /// <summary>Many watch it.</summary>
    Popular = 7,

    /// <summary>Many watch it just now.</summary>
    Trending = 8,
}
