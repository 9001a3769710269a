namespace NetflixClone.EmbeddedEngine;

/// <summary>A call whose caller does not wait, and does not cancel any more.</summary>
internal sealed class OneWayCall<TCall>(in TCall call, GrainProxy caller) : Request where TCall : struct, IGrainCall
{
    private readonly TCall _call = call with { Cancellation = CancellationToken.None };

    internal override MethodTraits Traits => TCall.Method.Traits;

    internal override Task Invoke(Activation activation) => activation.CallGrain<TCall, Nothing>(in _call);

    internal override void Finish(Task task)
    {
        if (task.Exception?.InnerException is { } failure)
        {
            Fail(failure);
        }
    }

    internal override void Fail(Exception failure) => caller.Silo.LogOneWayFailed(failure, TCall.Method, caller.GrainId);
}
