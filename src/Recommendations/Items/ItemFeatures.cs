namespace NetflixClone.Recommendations;

/// <summary>What is known of a title before anybody has watched it.</summary>
public sealed record ItemFeatures
{
    /// <summary>Genres, as they are named to the viewer.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>Directors.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Cast, the leading parts first; only the first few are read.</summary>
    public IReadOnlyList<string> Cast { get; init; } = [];

    /// <summary>Year of release, or null where unknown.</summary>
    public int? Year { get; init; }
}
