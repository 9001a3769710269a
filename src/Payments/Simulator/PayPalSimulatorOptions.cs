using System.ComponentModel.DataAnnotations;

namespace NetflixClone.Payments.Simulator;

/// <summary>Where the simulator keeps its books.</summary>
public sealed class PayPalSimulatorOptions
{
    /// <summary>The section of the configuration that these are bound to.</summary>
    public const string Section = "Payments:Simulator";

    /// <summary>The folder of its file, made if it is missing; it may be shared with other data.</summary>
    [Required]
    public string Directory { get; set; } = "";
}
