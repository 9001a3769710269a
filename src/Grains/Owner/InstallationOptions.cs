using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Grains.Owner;

/// <summary>What is said of this installation as a whole.</summary>
public sealed class InstallationOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Installation";

    /// <summary>The e-mail address of the owner, whose account sees the owner's pages. Default none: whoever signs up first.</summary>
    [EmailAddress(ErrorMessage = "{0} is no e-mail address.")]
    public string? OwnerEmail { get; set; }
}
