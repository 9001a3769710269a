using Orleans.Concurrency;

namespace NetflixClone.Grains.Taste;

/// <summary>What a viewer likes: the recent interactions, folded from the playback stream. Keyed by <see cref="ProfileId"/>.</summary>
[Alias("taste.ITasteProfileGrain")]
public interface ITasteProfileGrain : IGrainWithGuidKey
{
    /// <summary>The interactions that count now, and how many events made them.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Get")]
    Task<Taste> Get();

    /// <summary>Deletes it. Called when the profile is removed.</summary>
    [Alias("Erase")]
    Task Erase();
}

/// <summary>A viewer's taste as plain data.</summary>
/// <param name="Version">The sequence of the last event that it has taken.</param>
/// <param name="Interactions">In the order in which they happened.</param>
[GenerateSerializer, Immutable, Alias("taste.Taste")]
public sealed record Taste(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<TasteInteraction> Interactions,
    [property: Id(2)] ImmutableArray<string> Genres);

/// <summary>One thing that says something about taste.</summary>
/// <param name="Fraction">How much of the title had been seen, 0 to 1.</param>
[GenerateSerializer, Immutable, Alias("taste.TasteInteraction")]
public sealed record TasteInteraction(
    [property: Id(0)] TitleId Title,
    [property: Id(1)] TasteSignal Signal,
    [property: Id(2)] float Fraction,
    [property: Id(3)] DateTimeOffset At);

/// <summary>What kind of thing it was.</summary>
public enum TasteSignal
{
    /// <summary>Pressed play.</summary>
    Started,

    /// <summary>Saw a part.</summary>
    Progressed,

    /// <summary>Left early.</summary>
    Abandoned,

    /// <summary>Saw it to the end.</summary>
    Finished,

    /// <summary>Put on the list.</summary>
    Kept,

    /// <summary>Rated down.</summary>
    Disliked,

    /// <summary>Rated up.</summary>
    Liked,

    /// <summary>Loved.</summary>
    Loved,

    /// <summary>Took the rating back.</summary>
    Unrated,

    /// <summary>Took it off the list.</summary>
    Dropped,
}
