namespace NetflixClone.Grains.Viewers;

/// <summary>Where a title was left.</summary>
[Alias("viewers.WatchedTitle")]
internal readonly record struct WatchedTitle(TitleId Title, TimeSpan Position, TimeSpan Duration, DateTimeOffset At)
{
    [JsonIgnore]
    public bool Finished => RunningPlayback.IsFinished(Position, Duration);

    public static WatchedTitle Of(RunningPlayback running) => new(running.Title, running.Standing.Position, running.Duration, running.Standing.At);

    public TitleProgress ToProgress() => new(Title, Position, Duration, Finished, At);
}
