namespace NetflixClone.Grains.Viewers;

/// <summary>Asks to play a title.</summary>
/// <param name="User">Whose subscription pays and whose slots are taken.</param>
/// <param name="Device">What other devices of the account see in the list of running playbacks.</param>
/// <param name="FromStart">Begins at zero instead of where the viewer left it.</param>
/// <param name="Session">The signed-in device that asks. An earlier playback of its own ends, so that a page that was reloaded gets its slot back; null ends none.</param>
[GenerateSerializer, Immutable, Alias("viewers.StartPlayback")]
public sealed record StartPlayback(
    [property: Id(0)] UserId User,
    [property: Id(1)] TitleId Title,
    [property: Id(2)] string Device,
    [property: Id(3)] bool FromStart,
    [property: Id(4)] SessionId? Session = null);

/// <summary>What became of the wish to play.</summary>
[GenerateSerializer, Immutable, Alias("viewers.StartOutcome")]
public abstract record StartOutcome
{
    private StartOutcome() { }

    /// <summary>Play.</summary>
    /// <param name="Playback">Names the session in every report.</param>
    /// <param name="Sequence">The number of this start; reports count on from here.</param>
    /// <param name="MaxHeight">Lines of the best rendition that the plan allows.</param>
    [GenerateSerializer, Immutable, Alias("viewers.StartOutcome.Started")]
    public sealed record Started(
        [property: Id(0)] PlaybackId Playback,
        [property: Id(1)] long Sequence,
        [property: Id(2)] TimeSpan Position,
        [property: Id(3)] TimeSpan Duration,
        [property: Id(4)] int MaxHeight) : StartOutcome;

    /// <summary>No such title or no such profile.</summary>
    [GenerateSerializer, Immutable, Alias("viewers.StartOutcome.Unknown")]
    public sealed record Unknown : StartOutcome;

    /// <summary>Nothing paid.</summary>
    [GenerateSerializer, Immutable, Alias("viewers.StartOutcome.SubscriptionRequired")]
    public sealed record SubscriptionRequired : StartOutcome;

    /// <summary>Not for this profile's maturity.</summary>
    [GenerateSerializer, Immutable, Alias("viewers.StartOutcome.NotSuitable")]
    public sealed record NotSuitable : StartOutcome;

    /// <summary>Every screen that the plan allows is playing.</summary>
    [GenerateSerializer, Immutable, Alias("viewers.StartOutcome.TooManyStreams")]
    public sealed record TooManyStreams([property: Id(0)] ImmutableArray<Billing.StreamSlot> Running) : StartOutcome;
}

/// <summary>Says where a playback stands.</summary>
/// <param name="Sequence">Counts the reports of one playback; the higher is the later.</param>
[GenerateSerializer, Immutable, Alias("viewers.ReportProgress")]
public sealed record ReportProgress(
    [property: Id(0)] TitleId Title,
    [property: Id(1)] PlaybackId Playback,
    [property: Id(2)] long Sequence,
    [property: Id(3)] TimeSpan Position,
    [property: Id(4)] PlayerState State)
{
    /// <summary>How often a player reports while its picture moves.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
}

/// <summary>What the player does.</summary>
public enum PlayerState
{
    /// <summary>The picture moves.</summary>
    Playing,

    /// <summary>It stands.</summary>
    Paused,
}

/// <summary>What became of a report.</summary>
[GenerateSerializer, Immutable, Alias("viewers.ProgressOutcome")]
public abstract record ProgressOutcome
{
    private ProgressOutcome() { }

    /// <summary>Stored; or it was late or repeated, and this is what stands.</summary>
    /// <param name="MaxHeight">What the plan allows, for the host to renew the playback grant.</param>
    [GenerateSerializer, Immutable, Alias("viewers.ProgressOutcome.Recorded")]
    public sealed record Recorded([property: Id(0)] TimeSpan Position, [property: Id(1)] long Version, [property: Id(2)] int MaxHeight) : ProgressOutcome;

    /// <summary>That playback is over: stopped, or its slot was lost.</summary>
    [GenerateSerializer, Immutable, Alias("viewers.ProgressOutcome.PlaybackEnded")]
    public sealed record PlaybackEnded : ProgressOutcome;
}
