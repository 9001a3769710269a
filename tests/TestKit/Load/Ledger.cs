using System.Collections.Concurrent;

namespace NetflixClone.TestKit.Load;

/// <summary>Remembers what was commanded and what of it was acknowledged, to hold a server to its word.</summary>
public sealed class Ledger
{
    private readonly ConcurrentDictionary<string, string?> _acknowledged = new();
    private readonly ConcurrentDictionary<string, string> _inFlight = new();
    private int _count;
    private int _awaited = int.MaxValue;
    private TaskCompletionSource _reached = new();

    /// <summary>How many commands were acknowledged in all.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Completes when that many more commands have been acknowledged.</summary>
    public Task Acknowledges(int more)
    {
        _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _awaited, Count + more);
        return _reached.Task;
    }

    /// <summary>Notes that a thing is about to be set to a value. Until that is acknowledged, both the old and the new value are right.</summary>
    public void Commanded(string what, string value) => _inFlight[what] = value;

    /// <summary>Notes that it was acknowledged.</summary>
    public void Acknowledged(string what, string value)
    {
        _acknowledged[what] = value;
        _inFlight.TryRemove(what, out _);
        if (Interlocked.Increment(ref _count) >= Volatile.Read(ref _awaited))
        {
            _reached.TrySetResult();
        }
    }

    /// <summary>Compares one thing with what was acknowledged.</summary>
    /// <returns>A sentence if the server broke its word, else null.</returns>
    public string? Check(string what, string? stands)
    {
        var right = !_acknowledged.TryGetValue(what, out var acknowledged)
            || stands == acknowledged
            || (_inFlight.TryGetValue(what, out var sent) && stands == sent);
        return right ? null : $"{what}: {acknowledged ?? "nothing"} was acknowledged, but {stands ?? "nothing"} stands.";
    }
}
