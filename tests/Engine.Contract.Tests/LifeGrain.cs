namespace NetflixClone.Engine.Contract.Tests;

/// <summary>A grain that writes down how it lives.</summary>
public interface ILifeGrain : IGrainWithStringKey
{
    Task<Guid> Instance();

    Task Leave();

    Task Stay(TimeSpan time);

    Task<Guid> InstanceAt(string gate);
}

public interface IShortLivedGrain : ILifeGrain;

public interface ILongLivedGrain : ILifeGrain;

public interface IUnwillingGrain : IGrainWithIntegerKey
{
    Task<int> Attempts();
}

public class LifeGrain(Journal journal, Gates gates) : Grain, ILifeGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        journal.Write($"{this.GetPrimaryKeyString()} begins");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal.Write($"{this.GetPrimaryKeyString()} ends: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<Guid> Instance() => Task.FromResult(_instance);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Stay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public async Task<Guid> InstanceAt(string gate)
    {
        await gates.Pass(gate);
        return _instance;
    }
}

/// <summary>What is done to such grains.</summary>
public static class LifeGrainExtensions
{
    /// <summary>Five hundred calls from many threads to a grain that comes and goes: every tenth asks it to leave.</summary>
    public static IReadOnlyList<Task> Storm(this ILifeGrain grain) =>
        [.. Enumerable.Range(0, 500).Select(number => Task.Run(() => number % 10 == 0 ? grain.Leave() : grain.Instance()))];
}

[CollectionAgeLimit(Minutes = 2)]
public sealed class ShortLivedGrain(Journal journal, Gates gates) : LifeGrain(journal, gates), IShortLivedGrain;

[KeepAlive]
public sealed class LongLivedGrain(Journal journal, Gates gates) : LifeGrain(journal, gates), ILongLivedGrain;

/// <summary>Cannot be activated the first time.</summary>
public sealed class UnwillingGrain(Journal journal) : Grain, IUnwillingGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        journal.Write("attempt");
        return journal.Entries.Count > 1 ? Task.CompletedTask : throw new InvalidOperationException("not today");
    }

    public Task<int> Attempts() => Task.FromResult(journal.Entries.Count);
}
