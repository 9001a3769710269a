using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Grains.Recommendations;

/// <summary>When the model is trained anew, and from what.</summary>
public sealed class TrainingSettings
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Training";

    /// <summary>How long after a training the next one begins, when anything was learned meanwhile. Default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>After how many new interactions a training begins at once. Default 1,000.</summary>
    [Range(1, int.MaxValue)]
    public int AfterInteractions { get; set; } = 1_000;

    /// <summary>How many of the latest interactions a training reads at most; each takes about 50 bytes of memory meanwhile. Default 2 million.</summary>
    [Range(1, int.MaxValue)]
    public int MaxInteractions { get; set; } = 2_000_000;

    /// <summary>A file of simulated viewers to learn from beside the real ones (demo/viewers/README.md tells its format). Default none.</summary>
    public string? SimulatedViewers { get; set; }
}
