namespace NetflixClone.Grains.Owner;

/// <summary>This installation: who owns it. Keyed <see cref="Current"/>; asked at sign-up alone.</summary>
[Alias("owner.IInstallationGrain")]
public interface IInstallationGrain : IGrainWithStringKey
{
    /// <summary>The key of the one installation.</summary>
    const string Current = "current";

    /// <summary>Whether that user owns it: the one named by configuration, else the first who asks.</summary>
    [Alias("ClaimOwnership")]
    Task<bool> ClaimOwnership(UserId user, string email);
}
