using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A call on its way through the filters of the silo, then through the grain itself if it is a filter, to the grain.</summary>
internal sealed class FilteredCall<TCall, T>(in TCall call, Activation activation) : IIncomingGrainCallContext where TCall : struct, IGrainCall
{
    private readonly TCall _call = call;
    private int _next;

    /// <inheritdoc/>
    public object Grain => activation.GrainInstance!;

    /// <inheritdoc/>
    public GrainId TargetId => activation.GrainId;

    /// <inheritdoc/>
    public IGrainContext TargetContext => activation;

    /// <inheritdoc/>
    public MethodInfo InterfaceMethod => TCall.Method.Info;

    /// <inheritdoc/>
    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = Grain.GetType().GetInterfaceMap(TCall.Method.InterfaceType);
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    /// <inheritdoc/>
    public string InterfaceName => TCall.Method.InterfaceType.FullName!;

    /// <inheritdoc/>
    public string MethodName => TCall.Method.Name;

    /// <inheritdoc/>
    public object? Result { get; set; }

    /// <inheritdoc/>
    public async Task Invoke()
    {
        var filters = activation.Silo.CallFilters;
        var step = _next++;
        if (step < filters.Length)
        {
            await filters[step].Invoke(this);
        }
        else if (step == filters.Length && Grain is IIncomingGrainCallFilter own)
        {
            await own.Invoke(this);
        }
        else
        {
            var task = _call.Invoke(Grain);
            await task;
            Result = task is Task<T> answered ? answered.Result : null;
        }
    }

    internal async Task<T> Run()
    {
        await Invoke();
        return Result is T result ? result : default!;
    }
}

/// <summary>A filter that is a delegate.</summary>
internal sealed class DelegateCallFilter(IncomingGrainCallFilterDelegate filter) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => filter(context);
}
