namespace NetflixClone.Recommendations;

/// <summary>One more interaction to learn from, with what the same viewer did before it.</summary>
/// <param name="Happened">The new interaction.</param>
/// <param name="Before">The viewer's earlier interactions, oldest first.</param>
public readonly record struct Lesson(Interaction Happened, IReadOnlyList<Interaction> Before)
{
    /// <summary>The same lesson with only so much of what was before as a model reads: a few interactions at most.</summary>
    public Lesson Shortened()
    {
        if (!Happened.Watched)
        {
            return this with { Before = [] };
        }

        var (item, visits) = (Happened.Item, Visits.First(Before));
        return this with { Before = [.. visits.Find(visit => visit.Item == item) is { Watched: true } earlier ? [earlier] : visits.TakeLast(Transitions.Window)] };
    }
}
