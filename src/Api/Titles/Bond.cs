namespace NetflixClone.Api.Titles;

/// <summary>What ties a viewer to a title, the strongest that there is.</summary>
internal enum Bond
{
    /// <summary>Begun, or once watched and since forgotten.</summary>
    Watched,

    /// <summary>Seen to its end.</summary>
    Finished,

    /// <summary>Rated well without having been played here.</summary>
    Liked,

    /// <summary>In the list, and nothing more.</summary>
    Kept,
}
