using Orleans.Storage;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Work that counts as a request: it waits until it may run beside those that are running, and is finished when its task is.</summary>
internal abstract class Request : Turn
{
    private readonly ExecutionContext? _flow = ExecutionContext.Capture();
    private Activation? _activation;
    private Task? _task;

    /// <summary>How it mixes with other requests.</summary>
    internal abstract MethodTraits Traits { get; }

    /// <summary>Whether nobody waits for it any more.</summary>
    internal virtual bool IsAbandoned => false;

    /// <summary>Whether the grain has been called and has not answered.</summary>
    internal bool IsBegun => _task is not null;

    /// <summary>Whether it counts as use of the grain.</summary>
    internal virtual bool IsUse => true;

    internal sealed override void Run(Activation activation) => activation.Admit(this);

    /// <summary>Calls the grain.</summary>
    internal abstract Task Invoke(Activation activation);

    /// <summary>Told how it ended.</summary>
    internal abstract void Finish(Task task);

    /// <summary>Told that the grain could not be activated.</summary>
    internal abstract void Fail(Exception failure);

    /// <summary>Sets the flow of ambient values to what it was where the request was made.</summary>
    internal void ImportFlow()
    {
        if (_flow is not null)
        {
            ExecutionContext.Restore(_flow);
        }
    }

    /// <summary>Has the activation told in a turn when the task is finished.</summary>
    internal void Track(Activation activation, Task task)
    {
        _activation = activation;
        _task = task;
        task.GetAwaiter().UnsafeOnCompleted(OnCompleted); // captures the activation as its context
    }

    /// <summary>Whether the failure leaves the memory of the activation it comes from in doubt.</summary>
    internal static bool LeavesStateInDoubt(Task task) =>
        task.IsFaulted && task.Exception.InnerException is InconsistentStateException { IsSourceActivation: true };

    private void OnCompleted()
    {
        if (_activation is { } activation && _task is { } task)
        {
            activation.End(this, task);
        }
    }
}
