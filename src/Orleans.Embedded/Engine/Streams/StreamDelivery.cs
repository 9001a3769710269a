using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace NetflixClone.EmbeddedEngine;

/// <summary>Gives something of a stream to a grain, as a request of its own.</summary>
internal sealed class StreamDelivery : TimedRequest
{
    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GrainSubscription _subscription;
    private readonly StreamWork _work;

    internal StreamDelivery(GrainSubscription subscription, StreamWork work)
    {
        (_subscription, _work) = (subscription, work);
        subscription.Class.Silo.Timeouts.Watch(this, null);
    }

    internal Task Taken => _taken.Task;

    internal override MethodTraits Traits => MethodTraits.None;

    internal override bool IsAbandoned => _taken.Task.IsCompleted;

    internal override async Task Invoke(Activation activation)
    {
        var handlers = activation.Extras.Component<StreamHandlers>();
        if (handlers.Find(_subscription) is null && activation.GrainInstance is IStreamSubscriptionObserver observer)
        {
            await observer.OnSubscribed(new HandleFactory(_subscription));
        }

        if (handlers.Find(_subscription) is { } handler)
        {
            await _work(handler);
        }
        else
        {
            activation.Silo.LogNotTakenUp(activation.GrainId, _subscription.Stream);
        }
    }

    internal override void Finish(Task task)
    {
        Unwatch();
        if (task.IsCompletedSuccessfully)
        {
            _taken.TrySetResult();
        }
        else
        {
            _taken.TrySetException(task.Exception?.InnerException ?? new TaskCanceledException(task));
        }
    }

    internal override void Fail(Exception failure)
    {
        Unwatch();
        _taken.TrySetException(failure);
    }

    internal override void TimeOut(TimeSpan after) => _taken.TrySetException(new TimeoutException(
        $"{new GrainId(_subscription.Class.Type, _subscription.Key)} has not taken a batch of the stream {_subscription.Stream} for {after}."));

    private sealed class HandleFactory(GrainSubscription subscription) : IStreamSubscriptionHandleFactory
    {
        public StreamId StreamId => subscription.Stream;

        public string ProviderName => subscription.Provider.Name;

        public GuidId SubscriptionId => GuidId.GetGuidId(subscription.Id);

        public StreamSubscriptionHandle<T> Create<T>() => new SubscriptionHandle<T>(subscription);
    }
}
