using System.Text.Json.Serialization;

namespace NetflixClone.Grains.Catalogue;

/// <summary>What happened to a title's facts. Published to <see cref="Streams.Catalogue"/>, keyed by title.</summary>
[GenerateSerializer, Immutable, Alias("catalogue.CatalogueEvent")]
[JsonDerivedType(typeof(TitleUpdated), "title.updated")]
public abstract record CatalogueEvent([property: Id(0)] long Sequence, [property: Id(1)] TitleId Title, [property: Id(2)] DateTimeOffset At) : IOutboxEvent;

/// <summary>A title is new, or its facts were changed.</summary>
/// <param name="Version">1 for a new title, one more for every change.</param>
[GenerateSerializer, Immutable, Alias("catalogue.TitleUpdated")]
public sealed record TitleUpdated(long Sequence, TitleId Title, DateTimeOffset At, [property: Id(0)] Title Facts, [property: Id(1)] long Version)
    : CatalogueEvent(Sequence, Title, At);
