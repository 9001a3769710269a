namespace NetflixClone.Storage.Interactions;

/// <summary>All that viewers did which says something about taste, in the order in which it arrived: what recommendations are learned from.</summary>
public interface IInteractionLog
{
    /// <summary>Adds an interaction; one whose profile and sequence are there already is left out, so each event counts once.</summary>
    Task AppendAsync(Interaction interaction);

    /// <summary>Adds several in one transaction.</summary>
    Task AppendAsync(IReadOnlyList<Interaction> interactions);

    /// <summary>Reads the log from a position on, without holding it up while the caller works.</summary>
    /// <param name="after">The position of the last one known; 0 for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<LoggedInteraction> ReadAllAsync(long after = 0, CancellationToken cancellationToken = default);

    /// <summary>The position after which only the latest remain; 0 when there are no more than that.</summary>
    /// <param name="count">How many of the latest, at least 1.</param>
    Task<long> PositionBeforeLatestAsync(int count);

    /// <summary>Removes all that a profile did.</summary>
    Task EraseProfileAsync(Guid profile);
}
