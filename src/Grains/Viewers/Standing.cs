namespace NetflixClone.Grains.Viewers;

/// <summary>Where a playback stands: what its latest report said.</summary>
/// <param name="Sequence">Of that report; of two standings of one playback, the higher is the later.</param>
[Alias("viewers.Standing")]
internal readonly record struct Standing(PlaybackId Playback, long Sequence, TimeSpan Position, PlayerState State, DateTimeOffset At);
