using Orleans;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>One activation of a grain: which requests run, which wait, and whether the grain is there at all.</summary>
/// <remarks>There may be millions of these: what only few activations need lives in <see cref="ActivationExtras"/>.</remarks>
internal sealed partial class Activation(GrainClass grainClass, IdSpan key) : TurnQueue
{
    private Turn? _waitingFirst; // requests that may not run yet, oldest first
    private Turn? _waitingLast;
    private ActivationExtras? _extras;
    private int _running;  // requests begun and not finished
    private int _blocking; // of these, the ones that others wait for
    private int _writing;  // of these, the ones that are not read-only
    private bool _mayAdmit; // something changed since the waiting requests were last looked at

    /// <summary>The activation whose turn the current code runs in.</summary>
    internal static new Activation? Current => SynchronizationContext.Current as Activation;

    internal GrainClass Class { get; } = grainClass;

    internal IdSpan Key { get; } = key;

    internal ActivationStatus Status { get; private set; }

    internal ActivationExtras Extras => _extras ?? Interlocked.CompareExchange(ref _extras, new(), null) ?? _extras;

    internal Silo Silo => Class.Silo;

    /// <summary>Whether it could take a request this moment.</summary>
    internal bool IsIdle => _running == 0 && _waitingFirst is null && !HasWork;

    /// <inheritdoc/>
    protected override bool HasMore => _mayAdmit && _waitingFirst is not null;

    internal static Activation Of(IGrainContext context) => context as Activation
        ?? throw new InvalidOperationException("The grain was created outside of the runtime, so it has no activation.");

    /// <summary>Opens the gate for a call that may begin at once on the caller's thread.</summary>
    internal bool TryBegin(MethodTraits traits)
    {
        if (!TryEnterSoon())
        {
            return false;
        }

        if (Status == ActivationStatus.Active && !HasWork && MayRun(traits))
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Runs a call that <see cref="TryBegin"/> let in, on the caller's thread, and gives back the grain's own task if that is finished.</summary>
    internal Task RunHere<TCall, T>(in TCall call, GrainProxy caller) where TCall : struct, IGrainCall
    {
        var outside = SynchronizationContext.Current;
        var flow = ExecutionContext.Capture();
        SetSynchronizationContext(this);
        var task = CallGrain<TCall, T>(in call);
        if (task.IsCompleted)
        {
            Judge(task);
            Conclude();
        }
        else
        {
            var pending = new PendingCall<TCall, T>(in call, caller);
            Count(TCall.Method.Traits, 1);
            pending.Track(this, task);
            task = pending.Task;
        }

        SetSynchronizationContext(outside);
        RestoreFlow(flow);
        Leave();
        return task;
    }

    /// <summary>Begins a request, or lets it wait until it may.</summary>
    internal void Admit(Request request)
    {
        switch (Status)
        {
            case ActivationStatus.Gone:
                Class.Dispatch(Key, request);
                return;
            case ActivationStatus.Created:
                Wait(request); // first, so that it hears if the activation fails at once
                Activate(request);
                return;
            case ActivationStatus.Active when MayRun(request.Traits) && _waitingFirst is null:
                Begin(request);
                return;
        }

        Wait(request);
        _mayAdmit = true;
    }

    /// <summary>Told in a turn that a request is finished.</summary>
    internal void End(Request request, Task task)
    {
        Count(request.Traits, -1);
        Judge(task);
        request.Finish(task); // before the grain may go: who waits for its end finds its answers given
        Conclude();
    }

    /// <inheritdoc/>
    protected override bool RunMore()
    {
        if (!HasMore)
        {
            return false;
        }

        _mayAdmit = false;
        if (Status == ActivationStatus.Active)
        {
            AdmitWaiting();
        }
        else if (Status == ActivationStatus.Gone)
        {
            for (var next = TakeWaiting(null); next is not null; next = TakeWaiting(null))
            {
                Class.Dispatch(Key, next);
            }
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void OnFailure(Exception failure) => Silo.LogTurnFailed(failure, GrainId);

    private bool MayRun(MethodTraits traits) =>
        _blocking == 0
        || (traits & MethodTraits.AlwaysInterleave) != 0
        || Class.IsReentrant
        || ((traits & MethodTraits.ReadOnly) != 0 && _writing == 0);

    private void Begin(Request request)
    {
        if (request.IsAbandoned)
        {
            return;
        }

        request.ImportFlow();
        Task task;
        try
        {
            task = request.Invoke(this);
        }
        catch (Exception failure) // belongs to whoever made the request
        {
            task = Task.FromException(failure);
        }

        if (task.IsCompleted)
        {
            Judge(task);
            request.Finish(task);
            Conclude();
        }
        else
        {
            Count(request.Traits, 1);
            request.Track(this, task);
        }

        if (request.IsUse)
        {
            Touch();
        }
    }

    internal Task CallGrain<TCall, T>(in TCall call) where TCall : struct, IGrainCall
    {
        Class.CountCall();
        Touch();
        try
        {
            var task = Class.HasFilters ? new FilteredCall<TCall, T>(in call, this).Run() : call.Invoke(_instance!);
            return task ?? Task.FromException(new InvalidOperationException($"{TCall.Method} of {GrainId} returned no task."));
        }
        catch (Exception failure) // a method that is not async throws before it returns a task
        {
            return Task.FromException(failure);
        }
    }

    /// <summary>Ends the activation if what a request ran into says that its state is not the stored one.</summary>
    private void Judge(Task task)
    {
        if (task.IsFaulted && Request.LeavesStateInDoubt(task))
        {
            ((Orleans.Storage.InconsistentStateException)task.Exception.InnerException!).IsSourceActivation = false;
            Deactivate(new(DeactivationReasonCode.ApplicationError, task.Exception.InnerException, "Its state in memory is not the one that is stored."));
        }
    }

    private void Conclude()
    {
        _mayAdmit = true;
        if (Status == ActivationStatus.Deactivating && _running == 0)
        {
            FinishDeactivation();
        }
    }

    private void Count(MethodTraits traits, int change)
    {
        _running += change;
        if ((traits & MethodTraits.AlwaysInterleave) == 0)
        {
            _blocking += change;
            if ((traits & MethodTraits.ReadOnly) == 0)
            {
                _writing += change;
            }
        }
    }

    private void Wait(Turn request)
    {
        if (_waitingLast is null)
        {
            _waitingFirst = request;
        }
        else
        {
            _waitingLast.Next = request;
        }

        _waitingLast = request;
    }

    /// <summary>Begins every waiting request that may run, in order, and keeps the others.</summary>
    private void AdmitWaiting()
    {
        Turn? kept = null;
        while (TakeWaiting(kept) is { } request)
        {
            if (Status == ActivationStatus.Active && MayRun(request.Traits))
            {
                Begin(request);
            }
            else
            {
                PutBack(request, kept);
                kept = request;
                if (!Class.HasInterleaving)
                {
                    return; // what holds back this one holds back all
                }
            }
        }
    }

    private Request? TakeWaiting(Turn? after)
    {
        var taken = after is null ? _waitingFirst : after.Next;
        if (taken is null)
        {
            return null;
        }

        if (after is null)
        {
            _waitingFirst = taken.Next;
        }
        else
        {
            after.Next = taken.Next;
        }

        _waitingLast = taken.Next is null ? after : _waitingLast;
        taken.Next = null;
        return (Request)taken;
    }

    private void PutBack(Request request, Turn? after)
    {
        request.Next = after is null ? _waitingFirst : after.Next;
        if (after is null)
        {
            _waitingFirst = request;
        }
        else
        {
            after.Next = request;
        }

        _waitingLast = request.Next is null ? request : _waitingLast;
    }
}
