using System.ComponentModel;
using System.Runtime.CompilerServices;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A reference through one interface; generated code derives the interface's methods from it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GrainProxy : GrainReference
{
    private readonly ProxyTarget _target;
    private readonly IdSpan _key;
    private Activation? _activation;

    /// <summary>A reference to the one with this key.</summary>
    protected GrainProxy(ProxyTarget target, IdSpan key)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
        _key = key;
    }

    /// <inheritdoc/>
    public override string InterfaceName => _target.InterfaceType.FullName!;

    internal Silo Silo => _target.Silo;

    internal ObserverTarget? Observer => _target.Observer;

    private protected override GrainId Identity => new(_target.GrainType, _key);

    /// <inheritdoc/>
    public override TGrainInterface Cast<TGrainInterface>() => (TGrainInterface)As(typeof(TGrainInterface));

    internal object As(Type interfaceType) => _target.As(interfaceType, _key);

    /// <summary>Makes a call that has a result.</summary>
    protected Task<T> Call<TCall, T>(in TCall call) where TCall : struct, IGrainCall => Unsafe.As<Task<T>>(Invoke<TCall, T>(in call));

    /// <summary>Makes a call that has none.</summary>
    protected Task Call<TCall>(in TCall call) where TCall : struct, IGrainCall => Invoke<TCall, Nothing>(in call);

    /// <summary>Makes a call that nobody waits for.</summary>
    protected Task CallOneWay<TCall>(in TCall call) where TCall : struct, IGrainCall
    {
        if (_target.Observer is { } observer)
        {
            observer.Notify(in call);
            return Task.CompletedTask;
        }

        Silo.ThrowIfClosed();
        ThrowIfCancelled(in call);
        _target.Class!.Dispatch(_key, new OneWayCall<TCall>(in call, this));
        return Task.CompletedTask;
    }

    private static void ThrowIfCancelled<TCall>(in TCall call) where TCall : struct, IGrainCall
    {
        if (TCall.IsCancellable)
        {
            call.Cancellation.ThrowIfCancellationRequested();
        }
    }

    private static bool CanBeCancelled<TCall>(in TCall call) where TCall : struct, IGrainCall =>
        TCall.IsCancellable && call.Cancellation.CanBeCanceled;

    private Task Invoke<TCall, T>(in TCall call) where TCall : struct, IGrainCall
    {
        if (_target.Class is not { } grainClass)
        {
            return _target.Observer!.Call<TCall, T>(call);
        }

        Silo.ThrowIfClosed();
        ThrowIfCancelled(in call);
        var activation = _activation;
        if (activation is null || activation.Status == ActivationStatus.Gone || grainClass.IsStatelessWorker)
        {
            _activation = activation = grainClass.Find(_key);
        }

        if (!CanBeCancelled(in call) && RuntimeHelpers.TryEnsureSufficientExecutionStack() && activation.TryBegin(TCall.Method.Traits))
        {
            return activation.RunHere<TCall, T>(in call, this);
        }

        var pending = new PendingCall<TCall, T>(in call, this);
        activation.Enqueue(pending);
        return pending.Task;
    }
}
