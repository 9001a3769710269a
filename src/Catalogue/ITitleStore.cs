namespace NetflixClone.Catalogue;

/// <summary>Where the facts about titles are kept. Readers take all of them once and search in memory (<see cref="Search.TitleIndex"/>).</summary>
public interface ITitleStore
{
    /// <summary>Every title, in no particular order.</summary>
    Task<ImmutableArray<StoredTitle>> LoadAllAsync(CancellationToken cancellation = default);

    /// <summary>One title; null when there is none with that id.</summary>
    Task<StoredTitle?> FindAsync(TitleId id, CancellationToken cancellation = default);

    /// <summary>Stores a title if it still has the version that the caller has seen.</summary>
    /// <param name="title">The facts as they shall be.</param>
    /// <param name="expectedVersion">The version that was read; 0 for a title that must not exist yet.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    Task<UpsertOutcome> UpsertAsync(Title title, long expectedVersion, CancellationToken cancellation = default);
}

/// <summary>A title and how often it was changed.</summary>
/// <param name="Version">1 for a new title, one more for every change.</param>
public sealed record StoredTitle(Title Title, long Version);

/// <summary>What became of an upsert.</summary>
public abstract record UpsertOutcome
{
    private UpsertOutcome() { }

    /// <summary>The title is stored under this version.</summary>
    public sealed record Stored(long Version) : UpsertOutcome;

    /// <summary>Somebody else was faster, or the slug belongs to another title. Nothing was changed.</summary>
    /// <param name="CurrentVersion">Of the title as it is stored; 0 when there is none.</param>
    public sealed record Conflict(long CurrentVersion) : UpsertOutcome;
}
