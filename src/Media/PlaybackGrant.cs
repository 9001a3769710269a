namespace NetflixClone.Media;

/// <summary>What a signed address allows: one profile watches one title in one slot, up to a height, for a while.</summary>
/// <param name="Playback">The playback session, which is the lease of the slot.</param>
/// <param name="MaxHeight">Of the picture, in pixels.</param>
/// <param name="ExpiresAt">To the second.</param>
public readonly record struct PlaybackGrant(ProfileId Profile, TitleId Title, PlaybackId Playback, int MaxHeight, DateTimeOffset ExpiresAt);

/// <summary>What reading a grant said.</summary>
public enum GrantVerdict
{
    /// <summary>Ours, unchanged and in time.</summary>
    Valid,

    /// <summary>Ours and unchanged, but its time is over: ask for a new one.</summary>
    Expired,

    /// <summary>Not ours, or changed on the way.</summary>
    Invalid,
}
