using Orleans.Runtime;

namespace Orleans;

/// <summary>What every grain class implements, through <see cref="Grain"/> or by itself.</summary>
public interface IGrainBase
{
    /// <summary>The activation that this instance belongs to.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>Runs after the grain's state was read and before its first call.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Runs after the grain's last call; what it throws is logged and does not stop the deactivation.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
