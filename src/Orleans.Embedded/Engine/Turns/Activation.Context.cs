using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>What the grain sees of its activation.</summary>
internal sealed partial class Activation : IGrainContext
{
    /// <inheritdoc/>
    public GrainId GrainId => new(Class.Type, Key);

    /// <inheritdoc/>
    public GrainReference GrainReference => Class.ReferenceTo(Key, null);

    /// <inheritdoc/>
    public object? GrainInstance => _instance;

    /// <inheritdoc/>
    public Task Deactivated
    {
        get
        {
            var extras = Extras; // before the status: an activation that goes just now has completed these, or is gone when asked
            return Status == ActivationStatus.Gone ? Task.CompletedTask : extras.Deactivated.Task;
        }
    }

    /// <inheritdoc/>
    public IServiceProvider ActivationServices
    {
        get
        {
            var extras = Extras;
            extras.Scope ??= Silo.Services.CreateAsyncScope();
            return extras.Scope.Value.ServiceProvider;
        }
    }

    /// <inheritdoc/>
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        Extras.Reason ??= deactivationReason;
        if (Current == this && Status == ActivationStatus.Active)
        {
            Status = ActivationStatus.Deactivating; // what waits behind this turn is for the next activation: this one's memory may not be what is stored
        }

        Enqueue(new EngineTurn(static activation => activation.BeginDeactivation()));
    }

    /// <inheritdoc/>
    public object? GetTarget() => _instance;

    /// <inheritdoc/>
    public object? GetComponent(Type componentType) => componentType.IsInstanceOfType(_instance) ? _instance : null;

    /// <inheritdoc/>
    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override string ToString() => GrainId.ToString();

    internal object ReferenceAs(Type interfaceType) => Class.ReferenceTo(Key, interfaceType);

    internal IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        Extras.Add(timer);
        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    internal void DelayDeactivation(TimeSpan timeSpan)
    {
        var now = Silo.Clock.GetUtcNow();
        Extras.KeepUntil = timeSpan < TimeSpan.Zero ? default
            : timeSpan > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
            : now + timeSpan;
    }
}
