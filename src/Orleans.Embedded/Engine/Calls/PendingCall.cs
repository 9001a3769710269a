namespace NetflixClone.EmbeddedEngine;

/// <summary>A call whose caller waits, either for its turn or for the grain to finish it.</summary>
internal sealed class PendingCall<TCall, T> : TimedRequest where TCall : struct, IGrainCall
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GrainProxy _caller;
    private readonly TCall _call;
    private readonly CallCancellation? _cancellation;

    internal PendingCall(in TCall call, GrainProxy caller)
    {
        _call = call;
        _caller = caller;
        caller.Silo.Timeouts.Watch(this, TCall.Method.ResponseTimeout);
        if (call.Cancellation.CanBeCanceled)
        {
            _cancellation = CallCancellation.Watch(token => _answer.TrySetCanceled(token), call.Cancellation);
            _call.Cancellation = _cancellation.OfGrain;
        }
    }

    internal Task<T> Task => _answer.Task;

    internal override MethodTraits Traits => TCall.Method.Traits;

    internal override bool IsAbandoned => _answer.Task.IsCompleted;

    internal override Task Invoke(Activation activation)
    {
        _cancellation?.Begin(activation);
        return activation.CallGrain<TCall, T>(in _call);
    }

    internal override void Finish(Task task)
    {
        Unwatch();
        _cancellation?.Dispose();
        if (task.IsCompletedSuccessfully)
        {
            _answer.TrySetResult(task is Task<T> answered ? answered.Result : default!);
        }
        else if (task.IsCanceled)
        {
            _answer.TrySetCanceled(Canceled(task));
        }
        else
        {
            _answer.TrySetException(task.Exception!.InnerExceptions);
        }
    }

    internal override void Fail(Exception failure)
    {
        Unwatch();
        _cancellation?.Dispose();
        _answer.TrySetException(failure);
    }

    internal override void TimeOut(TimeSpan after)
    {
        var begun = IsBegun;
        _answer.TrySetException(new TimeoutException(
            $"{TCall.Method} of {_caller.GrainId} has not answered for {after}. It {(begun ? "is still running" : "still waits for its turn")}."));
        if (!begun)
        {
            _cancellation?.Dispose(); // its turn passes it over, so nothing else lets go of the caller's token
        }
    }

    private static CancellationToken Canceled(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
            return default;
        }
        catch (OperationCanceledException canceled)
        {
            return canceled.CancellationToken;
        }
    }
}
