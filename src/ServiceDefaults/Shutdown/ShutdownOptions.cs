using System.ComponentModel.DataAnnotations;

namespace NetflixClone.ServiceDefaults.Shutdown;

/// <summary>How long the steps of an orderly stop may take. It is over after the sum of the four at the latest.</summary>
public sealed class ShutdownOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Shutdown";

    /// <summary>How long everything is still served while <c>/health/ready</c> says no already, for a load balancer to see it. None by default: alone, there is nowhere else to go.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "Shutdown:NotReady must be between 00:00:00 and 00:05:00.")]
    public TimeSpan NotReady { get; set; } = TimeSpan.Zero;

    /// <summary>How long sockets may take to close once they are told to reconnect. Those that are still open then are cut.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00", ErrorMessage = "Shutdown:Drain must be between 00:00:00.010 and 00:01:00.")]
    public TimeSpan Drain { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long requests under way may take to end once no more are taken. Those that have not ended then are cut, so that one slow upload does not take the grains' time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00", ErrorMessage = "Shutdown:Requests must be between 00:00:00.010 and 00:05:00.")]
    public TimeSpan Requests { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the grains, and all else that was started, may take to end. What is not finished then is left behind, as if the process had been killed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "Shutdown:Timeout must be between 00:00:01 and 00:05:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
