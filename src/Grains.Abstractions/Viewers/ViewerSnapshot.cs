namespace NetflixClone.Grains.Viewers;

/// <summary>A viewer as the pages show it.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="History">What was played, the latest first.</param>
/// <param name="List">What the viewer keeps for later, the latest first.</param>
[GenerateSerializer, Immutable, Alias("viewers.ViewerSnapshot")]
public sealed record ViewerSnapshot(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<TitleProgress> History,
    [property: Id(2)] ImmutableArray<TitleId> List,
    [property: Id(3)] ImmutableArray<TitleRating> Ratings,
    [property: Id(4)] ImmutableArray<string> Genres);

/// <summary>Where one title stands.</summary>
[GenerateSerializer, Immutable, Alias("viewers.TitleProgress")]
public sealed record TitleProgress(
    [property: Id(0)] TitleId Title,
    [property: Id(1)] TimeSpan Position,
    [property: Id(2)] TimeSpan Duration,
    [property: Id(3)] bool Finished,
    [property: Id(4)] DateTimeOffset WatchedAt);

/// <summary>What a viewer thinks of a title.</summary>
[GenerateSerializer, Immutable, Alias("viewers.TitleRating")]
public sealed record TitleRating([property: Id(0)] TitleId Title, [property: Id(1)] Rating Rating);

/// <summary>A thumb.</summary>
public enum Rating
{
    /// <summary>Not for me.</summary>
    Down,

    /// <summary>I like it.</summary>
    Up,

    /// <summary>I love it.</summary>
    Love,
}

/// <summary>Asks to rate a title; null takes the rating back.</summary>
[GenerateSerializer, Immutable, Alias("viewers.RateTitle")]
public sealed record RateTitle([property: Id(0)] TitleId Title, [property: Id(1)] Rating? Rating);

/// <summary>Asks to put a title on the list, or to take it off.</summary>
[GenerateSerializer, Immutable, Alias("viewers.KeepTitle")]
public sealed record KeepTitle([property: Id(0)] TitleId Title, [property: Id(1)] bool Kept);
