namespace NetflixClone.Grains.Viewers;

/// <summary>Where the running playbacks stand: all that an ordinary report writes, so that it writes little.</summary>
/// <remarks>Which playbacks run is told by <see cref="ViewerState"/>; see docs/decisions/viewer-state.md.</remarks>
[Alias("viewers.PlayingState")]
internal sealed record PlayingState
{
    /// <summary>The viewer's version when this was written.</summary>
    public long Version { get; init; }

    /// <summary>One a running playback.</summary>
    public ImmutableArray<Standing> Standings { get; init; } = [];
}
