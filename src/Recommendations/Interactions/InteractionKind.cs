namespace NetflixClone.Recommendations;

/// <summary>What a viewer did with a title, as far as it says something about taste.</summary>
/// <remarks>The numbers may be stored by callers; they are never reused.</remarks>
public enum InteractionKind
{
    /// <summary>Pressed play.</summary>
    Started = 0,

    /// <summary>Has come as far as <see cref="Interaction.Fraction"/>. A few marks a title are enough (a quarter, half, three quarters).</summary>
    Progressed = 1,

    /// <summary>Saw it to the end.</summary>
    Finished = 2,

    /// <summary>Gave up early and went on to something else.</summary>
    Abandoned = 3,

    /// <summary>Two thumbs up.</summary>
    Loved = 4,

    /// <summary>Thumb up.</summary>
    Liked = 5,

    /// <summary>Thumb down.</summary>
    Disliked = 6,

    /// <summary>Took a rating back; what was said by ratings before no longer counts.</summary>
    Unrated = 7,

    /// <summary>Put it on "My list".</summary>
    AddedToList = 8,

    /// <summary>Took it off "My list".</summary>
    RemovedFromList = 9,
}
