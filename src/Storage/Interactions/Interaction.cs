namespace NetflixClone.Storage.Interactions;

/// <summary>One thing that a viewer did.</summary>
/// <param name="Sequence">The number of the profile's event.</param>
/// <param name="Signal">What it was, in the words of the caller.</param>
/// <param name="Fraction">How much of the title had been seen, 0 to 1.</param>
public readonly record struct Interaction(Guid Profile, long Sequence, Guid Title, string Signal, double Fraction, DateTimeOffset At);

/// <summary>An interaction with its place in the log.</summary>
/// <param name="Position">Rises in the order of arrival, and is never used again.</param>
public readonly record struct LoggedInteraction(long Position, Interaction Interaction);
