using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Storage.MySql;

/// <summary>State in MySQL or MariaDB instead of a file.</summary>
public sealed class MySqlOptions
{
    /// <summary>The section of the configuration that these are bound to.</summary>
    public const string Section = "MySql";

    /// <summary>Where it is and who asks: <c>Server=db;Port=3306;Database=netflixclone;User ID=netflixclone;Password=…</c>. The database must exist; its tables are made.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>How many threads write, each on a connection of its own; default 2. All writes of one grain go through the same.</summary>
    [Range(1, 16)]
    public int Writers { get; set; } = 2;

    /// <summary>How many threads read, each on a connection of its own; default 4.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = 4;

    /// <summary>The most writes, and the most reads, that wait; what comes on top is refused at once. Default 20,000.</summary>
    [Range(100, 1_000_000)]
    public int QueueCapacity { get; set; } = 20_000;

    /// <summary>How long one statement, and one attempt to connect, may take until the server counts as away; default 2 s, 1 s to 1 minute. Whole seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);
}
