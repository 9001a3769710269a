using System.ComponentModel.DataAnnotations;
using System.Net;

namespace NetflixClone.Silo.Cluster;

/// <summary>The cluster that a process belongs to: silos that share the grains, and API processes that call them. Only for a build with <c>Engine=Orleans</c>.</summary>
public sealed class ClusterSettings : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Cluster";

    /// <summary>What this cluster is called; the same for all its processes. None by default: one process alone, with its silo in it.</summary>
    [RegularExpression("[A-Za-z0-9._-]{1,100}", ErrorMessage = "Cluster:Id takes 1 to 100 letters, digits, dots, hyphens and underscores.")]
    public string Id { get; set; } = "";

    /// <summary>The address at which other processes reach this silo. Default: the first of this machine that is not loopback.</summary>
    public string? Address { get; set; }

    /// <summary>The port on which a silo hears the other silos; default 11111.</summary>
    [Range(1, 65_535, ErrorMessage = "Cluster:SiloPort must be between 1 and 65535.")]
    public int SiloPort { get; set; } = 11_111;

    /// <summary>The port on which a silo hears the API processes; default 30000.</summary>
    [Range(1, 65_535, ErrorMessage = "Cluster:GatewayPort must be between 1 and 65535.")]
    public int GatewayPort { get; set; } = 30_000;

    /// <summary>How often silos ask each other whether they are there, and how long they wait for the answer; default 0.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30", ErrorMessage = "Cluster:ProbeEvery must be between 00:00:00.100 and 00:00:30.")]
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>After so many questions without an answer a silo counts as dead, and its grains begin elsewhere; default 5.</summary>
    [Range(1, 20, ErrorMessage = "Cluster:MissedProbes must be between 1 and 20.")]
    public int MissedProbes { get; set; } = 5;

    /// <summary>How long an API process waits at its start for the first silo; default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Cluster:StartPatience must be between 00:00:01 and 01:00:00.")]
    public TimeSpan StartPatience { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an API process waits for a grain before it answers 503; default 3 s. What was under way to a silo that died is noticed by that.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ErrorMessage = "Cluster:CallTimeout must be between 00:00:01 and 00:01:00.")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address is not null && !IPAddress.TryParse(Address, out _))
        {
            yield return new ValidationResult($"{Section}:{nameof(Address)} is not an IP address.", [nameof(Address)]);
        }

        if (SiloPort == GatewayPort)
        {
            yield return new ValidationResult($"{Section}:{nameof(SiloPort)} and {Section}:{nameof(GatewayPort)} must not be the same.", [nameof(GatewayPort)]);
        }
    }
}
