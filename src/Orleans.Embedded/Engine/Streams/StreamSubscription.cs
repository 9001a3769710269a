using System.Security.Cryptography;
using System.Text;
using Orleans.Runtime;

namespace NetflixClone.EmbeddedEngine;

/// <summary>A subscription to a stream: implicit or made by someone, of a grain or of code outside the grains.</summary>
internal abstract record StreamSubscription(StreamProvider Provider, StreamId Stream)
{
    internal abstract Guid Id { get; }

    /// <summary>Whether the code that runs now made it.</summary>
    internal abstract bool IsOfCaller { get; }

    /// <summary>Gives a batch to the consumer; done when it was taken.</summary>
    internal abstract Task Deliver(StreamWork work);

    /// <summary>Says who takes the items from now on.</summary>
    internal abstract void Resume(StreamHandler handler);

    /// <summary>Nobody takes them any more.</summary>
    internal abstract void End();
}

/// <summary>A subscription of a grain. Its handler lives in the activation; a new activation is asked for one by <c>OnSubscribed</c>.</summary>
internal sealed record GrainSubscription(StreamProvider Provider, StreamId Stream, GrainClass Class, IdSpan Key, Guid Explicit)
    : StreamSubscription(Provider, Stream)
{
    internal override Guid Id => Explicit != default
        ? Explicit
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Provider.Name}/{Stream}/{Class.Type}")).AsSpan(0, 16));

    internal override bool IsOfCaller => Activation.Current is { } caller && caller.Class == Class && caller.Key == Key;

    internal override Task Deliver(StreamWork work)
    {
        var delivery = new StreamDelivery(this, work);
        Class.Dispatch(Key, delivery);
        return delivery.Taken;
    }

    internal override void Resume(StreamHandler handler) => Handlers.Set(this, handler);

    internal override void End()
    {
        Handlers.Remove(this);
        Provider.Subscriptions.Remove(this);
    }

    private StreamHandlers Handlers => IsOfCaller
        ? Activation.Current!.Extras.Component<StreamHandlers>()
        : throw new InvalidOperationException($"The subscription belongs to {new GrainId(Class.Type, Key)}, and only it can change it.");
}

/// <summary>A subscription of code outside the grains. It is called on the thread pool.</summary>
internal sealed record ClientSubscription(StreamProvider Provider, StreamId Stream, Guid Explicit) : StreamSubscription(Provider, Stream)
{
    private readonly Box _handler = new();

    internal override Guid Id => Explicit;

    internal override bool IsOfCaller => Activation.Current is null;

    internal override Task Deliver(StreamWork work) => _handler.Value is { } handler ? Task.Run(() => work(handler)) : Task.CompletedTask;

    internal override void Resume(StreamHandler handler) => _handler.Value = handler;

    internal override void End()
    {
        _handler.Value = null;
        Provider.Subscriptions.Remove(this);
    }

    public bool Equals(ClientSubscription? other) => other is not null && Explicit == other.Explicit;

    public override int GetHashCode() => Explicit.GetHashCode();

    private sealed class Box
    {
        internal volatile StreamHandler? Value;
    }
}

/// <summary>What is done with the handler of a subscription.</summary>
internal delegate Task StreamWork(StreamHandler handler);
