using Orleans.Concurrency;

namespace NetflixClone.Engine.Contract.Tests;

public interface ICallGrain : IGrainWithGuidKey
{
    Task<int> Add(int a, int b);

    ValueTask<string?> Echo(string? text);

    ValueTask Nothing();

    Task Throw(string message);

    Task ThrowAfterAwait(string message);

    Task<string?> Context(string key);

    Task<string?> ContextOfNext(string key, Guid next);

    Task SetContext(string key, string value);

    [OneWay]
    Task Tell(string entry);

    [OneWay]
    void TellAndForget(string entry);

    Task<bool> IsInTurnAfterAwait(int hops);

    Task<Guid> KeyOfSelf();

    Task<Guid> AskForKey(ICallGrain other);
}

public interface IWorkerGrain : IGrainWithIntegerKey
{
    Task<Guid> Work(string gate);
}

public sealed class CallGrain(Journal journal, IGrainContextAccessor contexts) : Grain, ICallGrain
{
    public Task<int> Add(int a, int b) => Task.FromResult(a + b);

    public ValueTask<string?> Echo(string? text) => ValueTask.FromResult(text);

    public ValueTask Nothing() => ValueTask.CompletedTask;

    public Task Throw(string message) => throw new InvalidOperationException(message);

    public async Task ThrowAfterAwait(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task<string?> Context(string key) => Task.FromResult((string?)RequestContext.Get(key));

    public Task<string?> ContextOfNext(string key, Guid next) => GrainFactory.GetGrain<ICallGrain>(next).Context(key);

    public Task SetContext(string key, string value)
    {
        RequestContext.Set(key, value);
        return Task.CompletedTask;
    }

    public Task Tell(string entry)
    {
        journal.Write(entry);
        throw new InvalidOperationException("Nobody hears this.");
    }

    public void TellAndForget(string entry) => journal.Write(entry);

    public async Task<bool> IsInTurnAfterAwait(int hops)
    {
        var inside = true;
        for (var i = 0; i < hops; i++)
        {
            await Task.Run(static () => { });
            inside &= contexts.GrainContext == GrainContext;
        }

        return inside;
    }

    public Task<Guid> KeyOfSelf() => Task.FromResult(this.GetPrimaryKey());

    public Task<Guid> AskForKey(ICallGrain other) => other.KeyOfSelf();
}

[StatelessWorker(2)]
public sealed class WorkerGrain(Gates gates) : Grain, IWorkerGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public async Task<Guid> Work(string gate)
    {
        await gates.Pass(gate);
        return _instance;
    }
}
