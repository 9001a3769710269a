using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Caching.Redis;

/// <summary>Where Redis is, and how long anybody waits for it.</summary>
public sealed class RedisOptions
{
    /// <summary>The section of the configuration that these are bound to.</summary>
    public const string Section = "Redis";

    /// <summary>host:port, with more behind it where that is needed: <c>redis.example:6380,password=…,ssl=true</c>.</summary>
    [Required(ErrorMessage = "Redis:Endpoint is missing: host:port.")]
    [RedisEndpoint(ErrorMessage = "Redis:Endpoint is not host:port[,password=…][,ssl=true].")]
    public string Endpoint { get; set; } = "";

    /// <summary>What every key begins with; default "netflix:". Installations that share a Redis have different ones.</summary>
    [Required(AllowEmptyStrings = true)]
    [MaxLength(64, ErrorMessage = "Redis:Prefix has at most 64 characters.")]
    public string Prefix { get; set; } = "netflix:";

    /// <summary>How long a request waits for an answer; default 250 ms. One that comes later is not waited for, and no request waits again until Redis answers.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10", ErrorMessage = "Redis:CommandTimeout is between 10 ms and 10 s.")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the start waits for a connection before it goes on without; default 2 s. A lost one is tried again as often.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00", ErrorMessage = "Redis:ConnectTimeout is between 100 ms and one minute.")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often Redis is asked whether it is there; default 1 s. So long it takes to notice that it is back.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00", ErrorMessage = "Redis:ProbeEvery is between 50 ms and one minute.")]
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a process compares what it knows to be revoked with what all know, in case that a message was lost; default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00", ErrorMessage = "Redis:CompareEvery is between 50 ms and 10 minutes.")]
    public TimeSpan CompareEvery { get; set; } = TimeSpan.FromSeconds(15);
}
