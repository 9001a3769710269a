using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Utilities;

namespace NetflixClone.Engine.Contract.Tests;

public interface IListener : IGrainObserver
{
    Task Hear(string what);

    void Overhear(string what);
}

public interface IObservedGrain : IGrainWithStringKey
{
    Task Subscribe(IListener listener);

    Task Say(string what);

    Task Whisper(string what);

    Task<int> Listeners();
}

public sealed class ObservedGrain(TimeProvider clock) : Grain, IObservedGrain
{
    private readonly ObserverManager<IListener> _listeners = new(TimeSpan.FromMinutes(5), NullLogger.Instance)
    {
        GetDateTime = () => clock.GetUtcNow().UtcDateTime,
    };

    public Task Subscribe(IListener listener)
    {
        _listeners.Subscribe(listener, listener);
        return Task.CompletedTask;
    }

    public Task Say(string what) => _listeners.Notify(listener => listener.Hear(what));

    public Task Whisper(string what)
    {
        _listeners.Notify(listener => listener.Overhear(what));
        return Task.CompletedTask;
    }

    public Task<int> Listeners()
    {
        _listeners.ClearExpired();
        return Task.FromResult(_listeners.Count);
    }
}

public sealed class Listener(Journal journal) : IListener
{
    public bool IsDeaf { get; init; }

    public async Task Hear(string what)
    {
        await Task.Yield();
        journal.Write(IsDeaf ? throw new InvalidOperationException("deaf") : what);
    }

    public void Overhear(string what) => journal.Write($"psst {what}");
}
