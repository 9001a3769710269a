namespace NetflixClone.Grains.Owner;

/// <summary>Who owns this installation.</summary>
[Alias("owner.InstallationState")]
internal sealed record InstallationState
{
    /// <summary>Who signed up first; null before anybody did, and where configuration names the owner.</summary>
    public UserId? Owner { get; init; }
}
