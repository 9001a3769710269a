using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace NetflixClone.EmbeddedEngine;

/// <summary>What only some activations need.</summary>
internal sealed class ActivationExtras
{
    private readonly Lock _lock = new();
    private List<GrainTimer>? _timers;
    private Dictionary<Type, object>? _components;

    /// <summary>Completes once the activation is gone.</summary>
    internal TaskCompletionSource Deactivated { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Why it ends, once that is decided.</summary>
    internal DeactivationReason? Reason { get; set; }

    /// <summary>Until when it is not collected.</summary>
    internal DateTimeOffset KeepUntil { get; set; }

    /// <summary>The scope of its services, where it has one of its own.</summary>
    internal AsyncServiceScope? Scope { get; set; }

    internal void Add(GrainTimer timer)
    {
        lock (_lock)
        {
            (_timers ??= []).Add(timer);
        }
    }

    internal void Remove(GrainTimer timer)
    {
        lock (_lock)
        {
            _timers?.Remove(timer);
        }
    }

    internal GrainTimer[] TakeTimers()
    {
        lock (_lock)
        {
            GrainTimer[] taken = _timers is null ? [] : [.. _timers];
            _timers = null;
            return taken;
        }
    }

    /// <summary>The component of this type, made the first time.</summary>
    internal T Component<T>() where T : class, new()
    {
        lock (_lock)
        {
            _components ??= [];
            if (!_components.TryGetValue(typeof(T), out var component))
            {
                _components.Add(typeof(T), component = new T());
            }

            return (T)component;
        }
    }
}
