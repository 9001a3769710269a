using System.Collections.Concurrent;

namespace NetflixClone.Engine.Contract.Tests;

/// <summary>Places by name where grains wait until a test lets them go, and which tell the test that someone has come.</summary>
public sealed class Gates
{
    /// <summary>How long a test waits for what should happen, before it fails instead of holding up all others.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _open = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _reached = new();

    public Task Reached(string gate) => Of(_reached, gate).Task.WaitAsync(Patience);

    public bool IsOpen(string gate) => Of(_open, gate).Task.IsCompleted;

    public void Open(string gate) => Of(_open, gate).TrySetResult();

    public Task Pass(string gate)
    {
        Of(_reached, gate).TrySetResult();
        return Of(_open, gate).Task;
    }

    private static TaskCompletionSource Of(ConcurrentDictionary<string, TaskCompletionSource> all, string gate) =>
        all.GetOrAdd(gate, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}

/// <summary>What happened, in order; a test waits for something to be there.</summary>
public sealed class Journal
{
    private readonly List<string> _entries = [];
    private readonly List<(Func<IReadOnlyList<string>, bool> Holds, TaskCompletionSource Held)> _waiting = [];

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    public void Write(string entry)
    {
        lock (_entries)
        {
            _entries.Add(entry);
            foreach (var waiting in _waiting.Where(waiting => waiting.Holds(_entries)).ToList())
            {
                _waiting.Remove(waiting);
                waiting.Held.SetResult();
            }
        }
    }

    public Task Holds(params string[] entries) => Until(all => entries.All(all.Contains));

    public Task Holds(int count) => Until(all => all.Count >= count);

    private Task Until(Func<IReadOnlyList<string>, bool> holds)
    {
        lock (_entries)
        {
            if (holds(_entries))
            {
                return Task.CompletedTask;
            }

            var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((holds, held));
            return held.Task.WaitAsync(Gates.Patience);
        }
    }
}
