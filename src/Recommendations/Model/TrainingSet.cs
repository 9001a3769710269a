namespace NetflixClone.Recommendations;

/// <summary>What a model is trained from.</summary>
/// <param name="Items">The titles.</param>
/// <param name="Features">One entry a title, in the order of <paramref name="Items"/>.</param>
/// <param name="Viewers">Each viewer's interactions, oldest first.</param>
/// <param name="Now">The moment of training; ages are counted from it.</param>
public sealed record TrainingSet(
    ItemIndex Items,
    IReadOnlyList<ItemFeatures> Features,
    IReadOnlyList<IReadOnlyList<Interaction>> Viewers,
    DateTimeOffset Now);
