using Orleans.Concurrency;

namespace NetflixClone.Grains.Recommendations;

/// <summary>What one viewer is offered: rows under a version. Keyed by <see cref="ProfileId"/>.</summary>
[Alias("recommendations.IRecommendationsGrain")]
public interface IRecommendationsGrain : IGrainWithGuidKey
{
    /// <summary>The rows, ranked against the current model; only titles up to that maturity.</summary>
    [Alias("Get")]
    Task<RecommendedRows> Get(Maturity maturity);

    /// <summary>"More like this": the titles most like one, best first; only those up to that maturity. None when the model does not know the title.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Similar")]
    Task<ImmutableArray<RecommendedTitle>> Similar(TitleId title, Maturity maturity, int count);

    /// <summary>Ranks anew because the taste changed. Called by the taste profile.</summary>
    [Alias("Refresh")]
    Task Refresh(Taste.Taste taste);

    /// <summary>Forgets what was ranked. Called when the profile is removed.</summary>
    [Alias("Erase")]
    Task Erase();

    /// <summary>Asks to be told of changes. A subscription lapses unless it is renewed within five minutes.</summary>
    [AlwaysInterleave, Alias("Subscribe")]
    Task Subscribe(IRecommendationsObserver observer);

    /// <summary>Ends what <see cref="Subscribe"/> began.</summary>
    [AlwaysInterleave, Alias("Unsubscribe")]
    Task Unsubscribe(IRecommendationsObserver observer);
}

/// <summary>Is told that a viewer's rows changed; the truth is read.</summary>
[Alias("recommendations.IRecommendationsObserver")]
public interface IRecommendationsObserver : IGrainObserver
{
    /// <summary>The rows are others, under this version.</summary>
    [OneWay, Alias("RecommendationsChanged")]
    Task RecommendationsChanged(ProfileId profile, long version);

    /// <summary>The grain ends, or begins again elsewhere, and with that forgets its observers: who wants to hear more subscribes again.</summary>
    [OneWay, Alias("Forgotten")]
    Task Forgotten(ProfileId profile);
}

/// <summary>What is recommended, in the order in which a page shows it.</summary>
[GenerateSerializer, Immutable, Alias("recommendations.RecommendedRows")]
public sealed record RecommendedRows([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<RecommendedRow> Rows);

/// <summary>One row.</summary>
/// <param name="Because">The title that a "because you watched" row is about.</param>
/// <param name="Genre">The genre of a genre row.</param>
[GenerateSerializer, Immutable, Alias("recommendations.RecommendedRow")]
public sealed record RecommendedRow(
    [property: Id(0)] RowKind Kind,
    [property: Id(1)] TitleId? Because,
    [property: Id(2)] string? Genre,
    [property: Id(3)] ImmutableArray<RecommendedTitle> Titles);

/// <summary>What a row is about.</summary>
public enum RowKind
{
    /// <summary>The model's best for this viewer.</summary>
    ForYou,

    /// <summary>What is like a title that the viewer watched.</summary>
    BecauseYouWatched,

    /// <summary>What many watch now.</summary>
    Trending,

    /// <summary>A genre that the viewer likes.</summary>
    Genre,

    /// <summary>Suits the viewer, but few know it.</summary>
    HiddenGems,
}

/// <summary>One recommended title, and why.</summary>
[GenerateSerializer, Immutable, Alias("recommendations.RecommendedTitle")]
public sealed record RecommendedTitle([property: Id(0)] TitleId Title, [property: Id(1)] float Score, [property: Id(2)] RecommendationReason Reason);

/// <summary>Why a title is recommended: what contributed most to its score.</summary>
/// <param name="Title">The watched or liked title that it follows from.</param>
/// <param name="Subject">The genre or the person.</param>
/// <param name="Share">How much of the score it made, 0 to 1.</param>
[GenerateSerializer, Immutable, Alias("recommendations.RecommendationReason")]
public sealed record RecommendationReason(
    [property: Id(0)] ReasonKind Kind,
    [property: Id(1)] TitleId? Title,
    [property: Id(2)] string? Subject,
    [property: Id(3)] float Share);

/// <summary>What kind of reason.</summary>
public enum ReasonKind
{
    /// <summary>Viewers like this one watch it.</summary>
    BecauseYouWatched,

    /// <summary>It resembles one that was rated up.</summary>
    BecauseYouLiked,

    /// <summary>It tends to be watched after that one.</summary>
    NextAfter,

    /// <summary>Its genre.</summary>
    Genre,

    /// <summary>Who made it or plays in it.</summary>
    Person,

    /// <summary>Many watch it.</summary>
    Popular,
}
