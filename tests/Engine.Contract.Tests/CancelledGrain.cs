using Orleans.Concurrency;

namespace NetflixClone.Engine.Contract.Tests;

/// <summary>A grain whose callers may change their mind.</summary>
public interface ICancelledGrain : IGrainWithStringKey
{
    /// <summary>Notes that it was called, and goes on until the gate opens, whatever its caller does.</summary>
    Task<int> Hold(string gate, CancellationToken cancellation);

    /// <summary>Goes on until its caller cancels, notes that, and gives up.</summary>
    Task Follow(string gate, CancellationToken cancellation);

    /// <summary>Gives up by itself.</summary>
    Task GiveUp(CancellationToken cancellation);

    /// <summary>Notes that it was called.</summary>
    [OneWay]
    Task Tell(string entry, CancellationToken cancellation);
}

public sealed class CancelledGrain(Journal journal, Gates gates, IGrainContextAccessor contexts) : Grain, ICancelledGrain
{
    public async Task<int> Hold(string gate, CancellationToken cancellation)
    {
        journal.Write($"called {gate}");
        await gates.Pass(gate);
        return 1;
    }

    public async Task Follow(string gate, CancellationToken cancellation)
    {
        var passed = gates.Pass(gate).WaitAsync(cancellation);
        await using var registration = cancellation.Register(() => journal.Write($"told in a turn: {contexts.GrainContext == GrainContext}"));
        try
        {
            await passed;
        }
        catch (OperationCanceledException)
        {
            journal.Write("gave up");
            throw;
        }
    }

    public Task GiveUp(CancellationToken cancellation) => throw new OperationCanceledException();

    public Task Tell(string entry, CancellationToken cancellation)
    {
        journal.Write(entry);
        return Task.CompletedTask;
    }
}
