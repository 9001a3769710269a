using Orleans.Concurrency;

namespace NetflixClone.Grains.Viewers;

/// <summary>What one profile watches, where it stands, what it keeps and rates. Keyed by <see cref="ProfileId"/>.</summary>
/// <remarks>Every command is answered after what it changed is durably stored.</remarks>
[Alias("viewers.IViewerGrain")]
public interface IViewerGrain : IGrainWithGuidKey
{
    /// <summary>Begins to play a title where the viewer left it: checks subscription, maturity and free slots.</summary>
    [Alias("Start")]
    Task<StartOutcome> Start(StartPlayback command);

    /// <summary>Moves the position. A late or repeated report changes nothing; one of a session that is over is refused.</summary>
    [Alias("Report")]
    Task<ProgressOutcome> Report(ReportProgress command);

    /// <summary>Stops a playback at a position and frees its slot.</summary>
    [Alias("Stop")]
    Task<ProgressOutcome> Stop(ReportProgress command);

    /// <summary>Everything about this viewer that a page shows beside titles.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Get")]
    Task<ViewerSnapshot> Get();

    /// <summary>Rates a title; null takes the rating back.</summary>
    [Alias("Rate")]
    Task Rate(RateTitle command);

    /// <summary>Puts a title on the viewer's list, or takes it off.</summary>
    [Alias("Keep")]
    Task Keep(KeepTitle command);

    /// <summary>Forgets that the viewer watched a title: it leaves continue watching and the history, and what still plays of it ends.</summary>
    [Alias("ForgetTitle")]
    Task ForgetTitle(TitleId title);

    /// <summary>Sets the genres that recommendations begin with.</summary>
    [Alias("ChooseGenres")]
    Task ChooseGenres(ImmutableArray<string> genres);

    /// <summary>Deletes all that is known of this viewer. Called when the profile is removed.</summary>
    [Alias("Erase")]
    Task Erase();

    /// <summary>Asks to be told of changes. A subscription lapses unless it is renewed within five minutes.</summary>
    [AlwaysInterleave, Alias("Subscribe")]
    Task Subscribe(IViewerObserver observer);

    /// <summary>Ends what <see cref="Subscribe"/> began.</summary>
    [AlwaysInterleave, Alias("Unsubscribe")]
    Task Unsubscribe(IViewerObserver observer);
}

/// <summary>Is told of changes to a viewer; each a hint with a version, the truth is read.</summary>
[Alias("viewers.IViewerObserver")]
public interface IViewerObserver : IGrainObserver
{
    /// <summary>A title stands elsewhere.</summary>
    [OneWay, Alias("PositionChanged")]
    Task PositionChanged(PositionChange change);

    /// <summary>The list, a rating or the history is another.</summary>
    [OneWay, Alias("ViewerChanged")]
    Task ViewerChanged(ProfileId profile, long version);

    /// <summary>A playback was ended from elsewhere: its slot is gone.</summary>
    [OneWay, Alias("PlaybackEnded")]
    Task PlaybackEnded(ProfileId profile, PlaybackId playback);

    /// <summary>The grain ends, or begins again elsewhere, and with that forgets its observers: who wants to hear more subscribes again.</summary>
    [OneWay, Alias("Forgotten")]
    Task Forgotten(ProfileId profile);
}

/// <summary>Where a title stands now.</summary>
[GenerateSerializer, Immutable, Alias("viewers.PositionChange")]
public sealed record PositionChange(
    [property: Id(0)] ProfileId Profile,
    [property: Id(1)] TitleId Title,
    [property: Id(2)] PlaybackId Playback,
    [property: Id(3)] TimeSpan Position,
    [property: Id(4)] TimeSpan Duration,
    [property: Id(5)] bool Finished,
    [property: Id(6)] long Version);
