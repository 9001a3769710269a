using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Caching;

/// <summary>How much is kept, and how long.</summary>
public sealed class CacheOptions
{
    /// <summary>The section of the configuration that these are bound to.</summary>
    public const string Section = "Cache";

    /// <summary>How many MiB of values a process keeps in its memory; default 32. 0 keeps nothing there.</summary>
    [Range(0, 1 << 20, ErrorMessage = "Cache:Megabytes is between 0 and 1,048,576.")]
    public int Megabytes { get; set; } = 32;

    /// <summary>The largest value, in KiB, that is kept anywhere; default 1,024. A larger one is made anew for everybody who asks.</summary>
    [Range(1, 1 << 18, ErrorMessage = "Cache:MaxEntryKilobytes is between 1 and 262,144.")]
    public int MaxEntryKilobytes { get; set; } = 1024;

    /// <summary>The longest that a value is kept; default 6 hours. Each goes up to a tenth earlier, so that what was made at once does not expire at once.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "Cache:Lifetime is between one second and 30 days.")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(6);
}
