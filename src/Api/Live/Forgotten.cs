using System.Threading.Channels;

namespace NetflixClone.Api.Live;

/// <summary>Whose changes this process may not hear of any more, because their grains have ended.</summary>
internal sealed class Forgotten
{
    private readonly Channel<Subscriber> _subscribers = Channel.CreateUnbounded<Subscriber>(new() { SingleReader = true });

    public void Add(Subscriber subscriber) => _subscribers.Writer.TryWrite(subscriber);

    /// <summary>Completes when there is somebody. To be called again only when it has.</summary>
    public Task Any() => _subscribers.Reader.WaitToReadAsync().AsTask();

    /// <summary>All that there are, who are not there afterwards.</summary>
    public IEnumerable<Subscriber> Take()
    {
        while (_subscribers.Reader.TryRead(out var subscriber))
        {
            yield return subscriber;
        }
    }
}

/// <summary>Who hears of changes by the sockets of this process: those of a user or of a profile, or the owner's open pages.</summary>
internal readonly record struct Subscriber(UserId? User, ProfileId? Profile)
{
    /// <summary>The owner's open pages.</summary>
    public static Subscriber OwnerPages => default;
}
