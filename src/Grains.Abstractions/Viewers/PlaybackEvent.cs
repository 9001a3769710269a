using System.Text.Json.Serialization;

namespace NetflixClone.Grains.Viewers;

/// <summary>What a viewer did. Published to <see cref="Streams.Playback"/>, keyed by profile.</summary>
[GenerateSerializer, Immutable, Alias("viewers.PlaybackEvent")]
[JsonDerivedType(typeof(PlaybackStarted), "playback.started")]
[JsonDerivedType(typeof(PlaybackProgressed), "playback.progressed")]
[JsonDerivedType(typeof(PlaybackPaused), "playback.paused")]
[JsonDerivedType(typeof(PlaybackStopped), "playback.stopped")]
[JsonDerivedType(typeof(PlaybackFinished), "playback.finished")]
[JsonDerivedType(typeof(TitleRated), "rating.given")]
[JsonDerivedType(typeof(TitleKept), "list.changed")]
[JsonDerivedType(typeof(TitleForgotten), "history.removed")]
[JsonDerivedType(typeof(GenresChosen), "genres.chosen")]
public abstract record PlaybackEvent([property: Id(0)] long Sequence, [property: Id(1)] ProfileId Profile, [property: Id(2)] DateTimeOffset At) : IOutboxEvent;

/// <summary>What a viewer did with one title.</summary>
[GenerateSerializer, Immutable, Alias("viewers.TitleEvent")]
public abstract record TitleEvent(long Sequence, ProfileId Profile, DateTimeOffset At, [property: Id(0)] TitleId Title) : PlaybackEvent(Sequence, Profile, At);

/// <summary>Pressed play.</summary>
[GenerateSerializer, Immutable, Alias("viewers.PlaybackStarted")]
public sealed record PlaybackStarted(
    long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title,
    [property: Id(0)] PlaybackId Playback, [property: Id(1)] TimeSpan Position, [property: Id(2)] TimeSpan Duration) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Reached a quarter, a half or three quarters for the first time in this playback; heartbeats in between are no events.</summary>
[GenerateSerializer, Immutable, Alias("viewers.PlaybackProgressed")]
public sealed record PlaybackProgressed(
    long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title,
    [property: Id(0)] PlaybackId Playback, [property: Id(1)] TimeSpan Position, [property: Id(2)] TimeSpan Duration) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Paused.</summary>
[GenerateSerializer, Immutable, Alias("viewers.PlaybackPaused")]
public sealed record PlaybackPaused(
    long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title,
    [property: Id(0)] PlaybackId Playback, [property: Id(1)] TimeSpan Position, [property: Id(2)] TimeSpan Duration) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Left the player before the end.</summary>
[GenerateSerializer, Immutable, Alias("viewers.PlaybackStopped")]
public sealed record PlaybackStopped(
    long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title,
    [property: Id(0)] PlaybackId Playback, [property: Id(1)] TimeSpan Position, [property: Id(2)] TimeSpan Duration) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Saw it to its end.</summary>
[GenerateSerializer, Immutable, Alias("viewers.PlaybackFinished")]
public sealed record PlaybackFinished(
    long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title,
    [property: Id(0)] PlaybackId Playback) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Gave or took back a rating.</summary>
/// <param name="Sequence">Its number among the viewer's events.</param>
/// <param name="Profile">Whose it is.</param>
/// <param name="At">When.</param>
/// <param name="Title">Of which title.</param>
/// <param name="Rating">What stands now; null when it was taken back.</param>
/// <param name="Before">What stood until then; null when nothing did, and in events that were stored before there was this field.</param>
[GenerateSerializer, Immutable, Alias("viewers.TitleRated")]
public sealed record TitleRated(
    long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title,
    [property: Id(0)] Rating? Rating, [property: Id(1)] Rating? Before = null) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Put a title on the list, or took it off.</summary>
[GenerateSerializer, Immutable, Alias("viewers.TitleKept")]
public sealed record TitleKept(long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title, [property: Id(0)] bool Kept) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Wants it forgotten that the title was watched.</summary>
[GenerateSerializer, Immutable, Alias("viewers.TitleForgotten")]
public sealed record TitleForgotten(long Sequence, ProfileId Profile, DateTimeOffset At, TitleId Title) : TitleEvent(Sequence, Profile, At, Title);

/// <summary>Chose genres to begin with.</summary>
[GenerateSerializer, Immutable, Alias("viewers.GenresChosen")]
public sealed record GenresChosen(long Sequence, ProfileId Profile, DateTimeOffset At, [property: Id(0)] ImmutableArray<string> Genres) : PlaybackEvent(Sequence, Profile, At);
