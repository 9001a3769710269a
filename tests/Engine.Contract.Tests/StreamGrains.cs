using Orleans.Streams;
using Orleans.Streams.Core;

namespace NetflixClone.Engine.Contract.Tests;

[GenerateSerializer, Immutable, Alias("Happened")]
public sealed record Happened([property: Id(0)] int Number);

public interface IConsumerGrain : IGrainWithStringKey;

public interface INumberedConsumerGrain : IGrainWithIntegerKey;

public interface ISubscriberGrain : IGrainWithStringKey
{
    Task Subscribe(string stream);

    Task Unsubscribe(string stream);

    Task Publish(string stream, int number);
}

/// <summary>Takes every stream of its namespace; a number below zero fails until the gate of that number is open.</summary>
[ImplicitStreamSubscription("happenings")]
public sealed class ConsumerGrain(Journal journal, Gates gates) : Grain, IConsumerGrain, IStreamSubscriptionObserver, IAsyncObserver<Happened>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<Happened>().ResumeAsync(this);

    public async Task OnNextAsync(Happened item, StreamSequenceToken? token = null)
    {
        if (item.Number < 0 && !gates.IsOpen($"{item.Number}"))
        {
            journal.Write($"{this.GetPrimaryKeyString()} refuses {item.Number}");
            throw new InvalidOperationException("not now");
        }

        if (item.Number > 1000)
        {
            await gates.Pass($"{item.Number}");
        }

        journal.Write($"{this.GetPrimaryKeyString()} takes {item.Number}");
    }

    public Task OnErrorAsync(Exception ex)
    {
        journal.Write($"{this.GetPrimaryKeyString()} is told: {ex.Message}");
        return Task.CompletedTask;
    }
}

[ImplicitStreamSubscription("numbered")]
public sealed class NumberedConsumerGrain(Journal journal) : Grain, INumberedConsumerGrain, IStreamSubscriptionObserver
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<Happened>().ResumeAsync((item, _) =>
    {
        journal.Write($"{this.GetPrimaryKeyLong()} takes {item.Number}");
        return Task.CompletedTask;
    });
}

/// <summary>Subscribes by itself.</summary>
public sealed class SubscriberGrain(Journal journal) : Grain, ISubscriberGrain
{
    public Task Subscribe(string stream) => Stream(stream).SubscribeAsync((item, _) =>
    {
        journal.Write($"{this.GetPrimaryKeyString()} takes {item.Number}");
        return Task.CompletedTask;
    });

    public async Task Unsubscribe(string stream)
    {
        foreach (var handle in await Stream(stream).GetAllSubscriptionHandles())
        {
            await handle.UnsubscribeAsync();
        }
    }

    public Task Publish(string stream, int number) => Stream(stream).OnNextAsync(new(number));

    private IAsyncStream<Happened> Stream(string key) => this.GetStreamProvider("events").GetStream<Happened>("chosen", key);
}
