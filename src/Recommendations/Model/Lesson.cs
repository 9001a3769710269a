namespace NetflixClone.Recommendations;

/// <summary>One more interaction to learn from, with what the same viewer did before it.</summary>
/// <param name="Happened">The new interaction.</param>
/// <param name="Before">The viewer's earlier interactions, oldest first.</param>
public readonly record struct Lesson(Interaction Happened, IReadOnlyList<Interaction> Before);
