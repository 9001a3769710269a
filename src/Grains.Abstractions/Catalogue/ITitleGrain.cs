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

    /// <summary>Counts one event of a viewer; a repeated one is not counted again. Many viewers' events share one write.</summary>
    [AlwaysInterleave, Alias("Count")]
    Task Count(PlaybackEvent happened);
}

/// <summary>A title with what plays.</summary>
/// <param name="Duration">Of the media, from its first to its last frame.</param>
[GenerateSerializer, Immutable, Alias("catalogue.PlayableTitle")]
public sealed record PlayableTitle([property: Id(0)] Title Title, [property: Id(1)] TimeSpan Duration);

/// <summary>How a title fares.</summary>
[GenerateSerializer, Immutable, Alias("catalogue.TitleCounters")]
public sealed record TitleCounters(
    [property: Id(0)] long Plays,
    [property: Id(1)] long Finishes,
    [property: Id(2)] long Likes,
    [property: Id(3)] long Dislikes);
