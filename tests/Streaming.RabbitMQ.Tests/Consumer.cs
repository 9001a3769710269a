using System.Collections.Concurrent;
using NetflixClone.TestKit.Product;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace NetflixClone.Streaming.Tests;

public interface IConsumerGrain : IGrainWithStringKey;

/// <summary>What the grains of a silo have taken, and what they do before they take something.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<(string Stream, int Number)> _entries = new();

    public Func<string, int, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    public int Count => _entries.Count;

    public void Take(string stream, int number) => _entries.Enqueue((stream, number));

    /// <summary>What a stream's grain took, repetitions included.</summary>
    public IReadOnlyList<int> Taken(string stream) => [.. _entries.Where(entry => entry.Stream == stream).Select(entry => entry.Number)];

    /// <summary>The same as a consumer that drops what is older than the last sees it.</summary>
    public IReadOnlyList<int> TakenOnce(string stream) => Taken(stream).Aggregate(
        new List<int>(), (once, number) => number > once.LastOrDefault() ? [.. once, number] : once);

    public Task Holds(string stream, params int[] numbers) => Eventually.Holds(() => TakenOnce(stream).SequenceEqual(numbers));
}

/// <summary>Takes every stream of its namespace.</summary>
[ImplicitStreamSubscription("happenings")]
public sealed class ConsumerGrain(Journal journal) : Grain, IConsumerGrain, IStreamSubscriptionObserver, IAsyncObserver<Happened>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<Happened>().ResumeAsync(this);

    public async Task OnNextAsync(Happened item, StreamSequenceToken? token = null)
    {
        await journal.Before(this.GetPrimaryKeyString(), item.Number);
        journal.Take(this.GetPrimaryKeyString(), item.Number);
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
