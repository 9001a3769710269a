using NetflixClone.Grains.Viewers;
using Orleans.Concurrency;

namespace NetflixClone.Grains.Catalogue;

/// <summary>One film or series: its facts, its media and how often it was watched. Keyed by <see cref="TitleId"/>.</summary>
[Alias("catalogue.ITitleGrain")]
public interface ITitleGrain : IGrainWithGuidKey
{
    /// <summary>The facts and the media; null when the catalogue has no such title.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Get")]
    Task<PlayableTitle?> Get();

    /// <summary>How often it was played and liked.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Counters")]
    Task<TitleCounters> Counters();

    /// <summary>Puts new facts in the catalogue and tells of them, unless somebody changed the title meanwhile.</summary>
    [Alias("Update")]
    Task<UpdateTitleOutcome> Update(UpdateTitle command);

    /// <summary>Counts one event of a viewer; a repeated one is not counted again. Many viewers' events share one write.</summary>
    [AlwaysInterleave, Alias("Count")]
    Task Count(PlaybackEvent happened);
}

/// <summary>A title with what plays.</summary>
/// <param name="Duration">Of the media, from its first to its last frame.</param>
[GenerateSerializer, Immutable, Alias("catalogue.PlayableTitle")]
public sealed record PlayableTitle([property: Id(0)] Title Title, [property: Id(1)] TimeSpan Duration);

/// <summary>How a title fares.</summary>
/// <param name="Plays">How often it was begun.</param>
/// <param name="Finishes">How often it was seen to its end.</param>
/// <param name="Likes">How many viewers like or love it now.</param>
/// <param name="Dislikes">How many viewers dislike it now.</param>
[GenerateSerializer, Immutable, Alias("catalogue.TitleCounters")]
public sealed record TitleCounters(
    [property: Id(0)] long Plays,
    [property: Id(1)] long Finishes,
    [property: Id(2)] long Likes,
    [property: Id(3)] long Dislikes);

/// <summary>New facts of a title, which has the grain's id.</summary>
/// <param name="ExpectedVersion">The version that the caller has seen; 0 for a title that must not exist yet.</param>
[GenerateSerializer, Immutable, Alias("catalogue.UpdateTitle")]
public sealed record UpdateTitle([property: Id(0)] Title Facts, [property: Id(1)] long ExpectedVersion);

/// <summary>What became of an update.</summary>
[GenerateSerializer, Immutable, Alias("catalogue.UpdateTitleOutcome")]
public abstract record UpdateTitleOutcome
{
    private UpdateTitleOutcome() { }

    /// <summary>The facts stand, and whoever listens will be told.</summary>
    [GenerateSerializer, Immutable, Alias("catalogue.UpdateTitleOutcome.Updated")]
    public sealed record Updated([property: Id(0)] long Version) : UpdateTitleOutcome;

    /// <summary>Somebody else was faster, or the slug belongs to another title. Nothing was changed.</summary>
    /// <param name="CurrentVersion">Of the title as it is; 0 when there is none.</param>
    [GenerateSerializer, Immutable, Alias("catalogue.UpdateTitleOutcome.Conflict")]
    public sealed record Conflict([property: Id(0)] long CurrentVersion) : UpdateTitleOutcome;
}
