using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Storage;

/// <summary>Where state is kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration that these are bound to.</summary>
    public const string Section = "Storage";

    /// <summary>The folder of the database, made if it is missing. One process at a time may use it. Relative to the working directory.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>The largest database, in MiB, whose every page is checked at start; of a larger one only the header and the schema are. Default 128, about 0.2 s.</summary>
    [Range(0, 1 << 20)]
    public int CheckUpToMegabytes { get; set; } = 128;
}
