namespace NetflixClone.Recommendations;

/// <summary>One thing that one viewer did with one title.</summary>
/// <param name="Item">Index of the title in the model's <see cref="ItemIndex"/>; valid for models trained on that index only.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When.</param>
/// <param name="Fraction">How far into the title, 0 to 1; read for <see cref="InteractionKind.Progressed"/> only.</param>
public readonly record struct Interaction(int Item, InteractionKind Kind, DateTimeOffset At, float Fraction = 0)
{
    /// <summary>From this fraction on, a title counts as watched for popularity and for what follows what.</summary>
    public const float WatchedFrom = 0.25f;

    /// <summary>Whether this shows that the viewer took to the title, rather than looked at it.</summary>
    internal bool Watched => Kind switch
    {
        InteractionKind.Finished or InteractionKind.Liked or InteractionKind.Loved => true,
        InteractionKind.Progressed => Fraction >= WatchedFrom,
        _ => false,
    };
}
