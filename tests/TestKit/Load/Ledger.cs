using System.Collections.Concurrent;

namespace NetflixClone.EndToEnd.Durability;

/// <summary>Remembers what was commanded and what of it was acknowledged, to hold a restarted server to its word.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<string, string?> _acknowledged = new();
    private readonly ConcurrentDictionary<string, string> _inFlight = new();
    private int _count;
    private int _awaited = int.MaxValue;
    private TaskCompletionSource _reached = new();

    /// <summary>How many commands were acknowledged in all.</summary>
    public int Count => _count;

    /// <summary>Completes when that many more commands have been acknowledged.</summary>
    public Task Acknowledges(int more)
    {
        _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _awaited, _count + more);
        return _reached.Task;
    }

    /// <summary>Sends a command that sets one thing to a value. Until its answer is there, both the old and the new value are right.</summary>
    public async Task Set(string what, string value, Func<Task> command)
    {
        _inFlight[what] = value;
        await command();
        _acknowledged[what] = value;
        _inFlight.TryRemove(what, out _);
        if (Interlocked.Increment(ref _count) >= Volatile.Read(ref _awaited))
        {
            _reached.TrySetResult();
        }
    }

    /// <summary>Compares one thing with what was acknowledged. What was never commanded is only noted; from here on, what stands is what is known.</summary>
    /// <returns>A sentence if the server broke its word, else null.</returns>
    public string? Check(string what, string? stands)
    {
        var inFlight = _inFlight.TryRemove(what, out var sent);
        var right = !_acknowledged.TryGetValue(what, out var acknowledged) || stands == acknowledged || (inFlight && stands == sent);
        _acknowledged[what] = stands;
        return right ? null : $"{what}: {acknowledged ?? "nothing"} was acknowledged, but {stands ?? "nothing"} stands.";
    }
}
