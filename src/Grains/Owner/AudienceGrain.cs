using Microsoft.Extensions.Logging;

namespace NetflixClone.Grains.Owner;

/// <inheritdoc cref="IAudienceGrain"/>
/// <remarks>In memory: after a restart it fills again within <see cref="Audience.Patience"/>, as players report.</remarks>
[GrainType("audience")]
[KeepAlive]
internal sealed class AudienceGrain(TimeProvider clock, ILogger<AudienceGrain> logger) : Grain, IAudienceGrain
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Audience _audience = new();
    private Observers<IAudienceObserver> _observers;
    private IGrainTimer? _beat;
    private bool _changed;

    public Task Seen(Watching watching)
    {
        ArgumentNullException.ThrowIfNull(watching);
        _audience.Seen(watching, clock.GetUtcNow());
        Changed();
        return Task.CompletedTask;
    }

    public Task Left(PlaybackId playback)
    {
        if (_audience.Left(playback))
        {
            Changed();
        }

        return Task.CompletedTask;
    }

    public Task<PartOfAudience> Get(int most)
    {
        var running = _audience.At(clock.GetUtcNow());
        return Task.FromResult(new PartOfAudience(running.Length, running.Length > most ? running[..most] : running));
    }

    public Task Subscribe(IAudienceObserver observer)
    {
        _observers.Subscribe(observer, clock, logger);
        Changed();
        return Task.CompletedTask;
    }

    public Task Unsubscribe(IAudienceObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    /// <summary>Has everybody told at the next beat; many changes between two beats are told once.</summary>
    private void Changed()
    {
        _changed = true;
        _beat ??= this.RegisterGrainTimer(static (grain, _) => grain.Tell(), this, new(Beat, Beat) { Interleave = true });
    }

    private async Task Tell()
    {
        _changed |= _audience.Expire(clock.GetUtcNow());
        if (_changed)
        {
            _changed = false;
            await _observers.Notify(observer => observer.AudienceChanged());
        }
        else if (_audience.IsEmpty)
        {
            _beat?.Dispose();
            _beat = null;
        }
    }
}
