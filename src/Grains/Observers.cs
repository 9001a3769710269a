using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace NetflixClone.Grains;

/// <summary>Who wants to be told of changes to a grain. Takes no memory until somebody does.</summary>
/// <remarks>A field of a grain, never copied. The grain delays its deactivation by <see cref="Lifetime"/> at each subscription: a collected grain knows no observers.</remarks>
internal struct Observers<TObserver>
    where TObserver : IGrainObserver
{
    /// <summary>How long a subscription lasts unless it is renewed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private ObserverManager<TObserver>? _manager;

    /// <summary>Whether there is anybody to tell.</summary>
    public readonly bool Any => _manager is { Count: > 0 };

    /// <summary>Adds an observer, or renews it.</summary>
    public void Subscribe(TObserver observer, TimeProvider clock, ILogger logger)
    {
        _manager ??= new(Lifetime, logger) { GetDateTime = () => clock.GetUtcNow().UtcDateTime };
        _manager.ClearExpired();
        _manager.Subscribe(observer, observer);
    }

    /// <summary>Removes an observer.</summary>
    public void Unsubscribe(TObserver observer)
    {
        _manager?.Unsubscribe(observer);
        _manager = Any ? _manager : null;
    }

    /// <summary>Tells everybody that they are forgotten, and forgets them.</summary>
    public Task Forget(Func<TObserver, Task> tell)
    {
        var forgotten = Notify(tell);
        _manager = null;
        return forgotten;
    }

    /// <summary>Tells everybody; nobody's answer is waited for, and who cannot be reached is dropped.</summary>
    public readonly Task Notify(Func<TObserver, Task> tell) => _manager?.Notify(tell) ?? Task.CompletedTask;
}
