using Orleans.Concurrency;

namespace NetflixClone.Engine.Contract.Tests;

/// <summary>A grain whose calls a test holds back and lets go.</summary>
public interface IGateGrain : IGrainWithStringKey
{
    Task<int> Hold(string gate);

    [AlwaysInterleave]
    Task<int> HoldInterleaving(string gate);

    [ReadOnly]
    Task<int> HoldReading(string gate);

    [AlwaysInterleave]
    Task<IReadOnlyList<string>> Begun();

    [ResponseTimeout("00:00:00.500")]
    Task HoldBriefly(string gate);
}

public interface IReentrantGateGrain : IGateGrain;

public class GateGrain(Gates gates) : Grain, IGateGrain
{
    private readonly List<string> _begun = [];
    private int _inside;

    public Task<int> Hold(string gate) => Through(gate);

    public Task<int> HoldInterleaving(string gate) => Through(gate);

    public Task<int> HoldReading(string gate) => Through(gate);

    public Task HoldBriefly(string gate) => Through(gate);

    public Task<IReadOnlyList<string>> Begun() => Task.FromResult<IReadOnlyList<string>>([.. _begun]);

    /// <summary>Waits at the gate, and tells how many calls were inside at the time it was let in.</summary>
    private async Task<int> Through(string gate)
    {
        _begun.Add(gate);
        var inside = ++_inside;
        await gates.Pass(gate);
        _inside--;
        return inside;
    }
}

[Reentrant]
public sealed class ReentrantGateGrain(Gates gates) : GateGrain(gates), IReentrantGateGrain;
