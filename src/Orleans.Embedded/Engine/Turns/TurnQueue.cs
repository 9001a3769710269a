namespace NetflixClone.EmbeddedEngine;

/// <summary>Runs pieces of work one at a time, each with this object as its synchronization context, so that what follows an await comes back here.</summary>
/// <remarks>
/// A gate says who may run: whoever opens it runs on his own thread, everyone else leaves his work in the inbox, and the one inside has the
/// thread pool go on if he finds something there when he leaves. Nobody ever waits for the gate.
/// </remarks>
internal abstract class TurnQueue : SynchronizationContext, IThreadPoolWorkItem
{
    /// <summary>After so many pieces of work the thread goes to someone else for a while.</summary>
    private const int Slice = 64;

    // together about 20 µs: longer than nearly every turn, and than the switch to another thread that is saved costs
    private const int Tries = 100;
    private const int Spins = 20;

    private int _gate;
    private Turn? _inbox; // newest first; pushed by anyone
    private Turn? _ready; // oldest first; only the one inside touches it

    /// <summary>Whether something has been left for the one inside.</summary>
    protected bool HasWork => _ready is not null || Volatile.Read(ref _inbox) is not null || HasMore;

    /// <summary>Whether <see cref="RunMore"/> would find something to do.</summary>
    protected abstract bool HasMore { get; }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => Enqueue(new Continuation(d, state));

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("A turn cannot be waited for without blocking; use Post.");

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Leaves work for the next free moment, on the thread pool.</summary>
    internal void Enqueue(Turn turn)
    {
        var head = Volatile.Read(ref _inbox);
        while (true)
        {
            turn.Next = head;
            var seen = Interlocked.CompareExchange(ref _inbox, turn, head);
            if (seen == head)
            {
                break;
            }

            head = seen;
        }

        if (TryEnter())
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        var flow = ExecutionContext.Capture();
        SetSynchronizationContext(this);
        for (var left = Slice; left > 0; left--)
        {
            if (Take() is { } turn)
            {
                Run(turn);
            }
            else if (!RunMore())
            {
                break;
            }

            RestoreFlow(flow);
        }

        SetSynchronizationContext(null);
        Leave();
    }

    /// <summary>Does one more thing that needs no turn of its own; false when there is none.</summary>
    protected abstract bool RunMore();

    /// <summary>Told what a piece of work threw, which nobody awaits.</summary>
    protected abstract void OnFailure(Exception failure);

    /// <summary>Opens the gate if it is free, or will be in a moment: a short turn on another processor is over before work could be left for later.</summary>
    protected bool TryEnterSoon()
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (TryEnter())
            {
                return true;
            }

            if (Volatile.Read(ref _inbox) is not null)
            {
                return false; // others wait already
            }

            Thread.SpinWait(Spins);
        }

        return false;
    }

    /// <summary>Opens the gate if it is free.</summary>
    protected bool TryEnter() => Volatile.Read(ref _gate) == 0 && Interlocked.CompareExchange(ref _gate, 1, 0) == 0;

    /// <summary>Frees the gate; what was left in the meantime goes on at the thread pool.</summary>
    protected void Leave()
    {
        if (!HasWork)
        {
            Interlocked.Exchange(ref _gate, 0);
            if (Volatile.Read(ref _inbox) is null || !TryEnter())
            {
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Undoes what a turn did to the flow of ambient values on this thread.</summary>
    protected static void RestoreFlow(ExecutionContext? flow)
    {
        if (flow is not null && flow != ExecutionContext.Capture())
        {
            ExecutionContext.Restore(flow);
        }
    }

    /// <summary>The oldest work in the inbox.</summary>
    protected Turn? Take()
    {
        _ready ??= Reversed(Volatile.Read(ref _inbox) is null ? null : Interlocked.Exchange(ref _inbox, null));
        var turn = _ready;
        if (turn is not null)
        {
            _ready = turn.Next;
            turn.Next = null;
        }

        return turn;
    }

    private void Run(Turn turn)
    {
        try
        {
            turn.Run((Activation)this);
        }
        catch (Exception failure) // from async void and the like: one piece of work must not stop the others
        {
            OnFailure(failure);
        }
    }

    private static Turn? Reversed(Turn? newestFirst)
    {
        Turn? oldestFirst = null;
        while (newestFirst is not null)
        {
            (newestFirst.Next, newestFirst, oldestFirst) = (oldestFirst, newestFirst.Next, newestFirst);
        }

        return oldestFirst;
    }
}
