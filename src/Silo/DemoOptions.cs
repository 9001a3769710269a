using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Silo;

/// <summary>The demo's content: what there is to see while nothing else is configured.</summary>
public sealed class DemoOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Demo";

    /// <summary>A file of titles in the form of demo/catalogue.json. Default: the one that comes with the product.</summary>
    [Required]
    public string Catalogue { get; set; } = "";

    /// <summary>The folder of a packaged clip, which plays for every title. Default: the one that comes with the product.</summary>
    [Required]
    public string Clip { get; set; } = "";
}
