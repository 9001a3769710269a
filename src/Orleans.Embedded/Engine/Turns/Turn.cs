namespace NetflixClone.EmbeddedEngine;

/// <summary>A piece of work that runs in a turn of an activation. It is also its own node in the activation's queues.</summary>
internal abstract class Turn
{
    internal Turn? Next;

    /// <summary>Runs while nothing else of the activation does.</summary>
    internal abstract void Run(Activation activation);
}

/// <summary>What comes back to an activation after an await.</summary>
internal sealed class Continuation(SendOrPostCallback callback, object? state) : Turn
{
    internal override void Run(Activation activation) => callback(state);
}

/// <summary>Something the engine itself does in a turn.</summary>
internal sealed class EngineTurn(Action<Activation> action) : Turn
{
    internal override void Run(Activation activation) => action(activation);
}
