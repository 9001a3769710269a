using Orleans;

namespace NetflixClone.EmbeddedEngine;

/// <summary>How an activation begins and ends.</summary>
internal sealed partial class Activation
{
    private static readonly DeactivationReason Idle = new(DeactivationReasonCode.ActivationIdle, "Nobody called it for its collection age.");
    private object? _instance;
    private int _touched;

    /// <summary>The next one in the same bucket of the collector.</summary>
    internal Activation? NextIdle { get; set; }

    /// <summary>In which of the collector's rounds it was last used.</summary>
    internal int Touched => _touched;

    /// <summary>Notes that the grain was used just now.</summary>
    internal void Touch() => _touched = Silo.Collector.Round;

    /// <summary>Ends the activation if it is idle and was not used since the given round; null when it stays.</summary>
    internal Task? TryCollect(int unusedSince)
    {
        if (!TryEnter())
        {
            return null;
        }

        var outside = SynchronizationContext.Current;
        SetSynchronizationContext(this);
        try
        {
            if (Status != ActivationStatus.Active || !IsIdle || _touched > unusedSince || _extras?.KeepUntil > Silo.Clock.GetUtcNow())
            {
                return null;
            }

            if (_extras is not null)
            {
                _extras.Reason ??= Idle;
            }

            Status = ActivationStatus.Deactivating;
            return FinishDeactivation();
        }
        finally
        {
            SetSynchronizationContext(outside);
            Leave();
        }
    }

    private void Activate(Request first)
    {
        Class.Began();
        Status = ActivationStatus.Activating;
        first.ImportFlow();
        _ = ActivateAsync();
    }

    private async Task ActivateAsync()
    {
        try
        {
            var facets = Class.CreateFacets(this);
            _instance = Class.CreateInstance(this, facets);
            foreach (var facet in facets)
            {
                await facet.ReadStateAsync();
            }

            if (_instance is IGrainBase grain)
            {
                var activated = grain.OnActivateAsync(Silo.Stopping);
                await (activated.IsCompleted ? activated : activated.WaitAsync(Silo.ActivationTimeout, Silo.Clock));
            }
        }
        catch (Exception failure) // whatever it is, the calls that wait for the grain have to hear of it
        {
            await FailActivation(failure);
            return;
        }

        Touch();
        Status = ActivationStatus.Active;
        Class.Idle?.Add(this);
        AdmitWaiting();
        if (_extras?.Reason is not null)
        {
            Enqueue(new EngineTurn(static activation => activation.BeginDeactivation())); // it asked for its end while it began
        }
    }

    private async Task FailActivation(Exception failure)
    {
        Silo.LogActivationFailed(failure, GrainId);
        await EndAsync(ended: false);
        while (TakeWaiting(null) is { } request)
        {
            request.Fail(failure);
        }
    }

    private void BeginDeactivation()
    {
        if (Status is ActivationStatus.Active or ActivationStatus.Deactivating)
        {
            Status = ActivationStatus.Deactivating;
            if (_running == 0)
            {
                FinishDeactivation();
            }
        }
    }

    private Task FinishDeactivation()
    {
        Status = ActivationStatus.Ending;
        return EndAsync(ended: true);
    }

    private async Task EndAsync(bool ended)
    {
        foreach (var timer in _extras?.TakeTimers() ?? [])
        {
            timer.Dispose();
        }

        try
        {
            if (ended && _instance is IGrainBase grain)
            {
                var deactivated = grain.OnDeactivateAsync(_extras?.Reason ?? Idle, Silo.Aborting);
                await (deactivated.IsCompleted ? deactivated : deactivated.WaitAsync(Silo.DeactivationTimeout, Silo.Clock, Silo.Aborting));
            }

            await DisposeInstance();
        }
        catch (Exception failure) // the grain must go all the same
        {
            Silo.LogDeactivationFailed(failure, GrainId);
        }

        Class.Remove(this);
        _instance = null;
        Status = ActivationStatus.Gone;
        _mayAdmit = true;
        _extras?.Deactivated.TrySetResult();
        _extras = null;
    }

    private async Task DisposeInstance()
    {
        switch (_instance)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }

        if (_extras?.Scope is { } scope)
        {
            await scope.DisposeAsync();
        }
    }
}
