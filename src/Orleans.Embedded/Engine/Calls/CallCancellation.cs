namespace NetflixClone.EmbeddedEngine;

/// <summary>The token of one call: its caller goes on as soon as he cancels, and the grain hears of it in a turn of its own, if it was called at all.</summary>
internal sealed class CallCancellation : IDisposable
{
    private readonly CancellationTokenSource _ofGrain = new();
    private readonly CancellationTokenRegistration _registration;
    private Activation? _callee;

    private CallCancellation(Action<CancellationToken> release, CancellationToken ofCaller)
    {
        _registration = ofCaller.UnsafeRegister(
            (_, token) =>
            {
                release(token);
                Volatile.Read(ref _callee)?.Post(TellGrain, this);
            },
            null);
    }

    /// <summary>The token that the grain is given.</summary>
    internal CancellationToken OfGrain => _ofGrain.Token;

    /// <summary>Watches the caller's token; the caller is released as soon as it is cancelled.</summary>
    internal static CallCancellation Watch(Action<CancellationToken> release, CancellationToken ofCaller) => new(release, ofCaller);

    /// <summary>The grain is about to be called.</summary>
    internal void Begin(Activation callee)
    {
        Volatile.Write(ref _callee, callee);
        if (_registration.Token.IsCancellationRequested)
        {
            callee.Post(TellGrain, this); // the caller may have cancelled a moment before there was anybody to tell
        }
    }

    /// <summary>The call is over.</summary>
    public void Dispose()
    {
        Volatile.Write(ref _callee, null);
        _registration.Dispose();
    }

    private static void TellGrain(object? call) => ((CallCancellation)call!)._ofGrain.Cancel();
}
