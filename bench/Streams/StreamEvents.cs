using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Bench.Engine;
using NetflixClone.Streaming;
using NetflixClone.TestKit.Services;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace NetflixClone.Bench.Streams;

/// <summary>An event whose message has a body of 512 bytes.</summary>
/// <param name="DueAt">When it was to be published, in ticks of the clock.</param>
/// <param name="Padding">What makes it as long as that.</param>
internal sealed record BenchEvent(long DueAt, string Padding)
{
    /// <summary>The bytes of a message's body.</summary>
    public const int Size = 512;

    private static readonly string Filling = new('x', Size - 45);

    public static BenchEvent At(long due) => new(due, Filling);
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BenchEvent))]
internal sealed partial class BenchEvents : JsonSerializerContext;

/// <summary>Who takes the events.</summary>
[Alias("bench.ITakingGrain")]
internal interface ITakingGrain : IGrainWithIntegerKey;

/// <summary>Says what was taken, and does nothing else.</summary>
[ImplicitStreamSubscription(Namespace)]
internal sealed class TakingGrain(Taken taken) : Grain, ITakingGrain, IStreamSubscriptionObserver, IAsyncObserver<BenchEvent>
{
    public const string Namespace = "bench";

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<BenchEvent>().ResumeAsync(this);

    public Task OnNextAsync(BenchEvent item, StreamSequenceToken? token = null)
    {
        taken.Add(item);
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}

/// <summary>What all grains have taken.</summary>
internal sealed class Taken
{
    private readonly List<double> _latencies = []; // locked
    private long _count;

    public long Count => Volatile.Read(ref _count);

    /// <summary>Whether the milliseconds from due to taken are kept.</summary>
    public bool KeepsLatencies { get; set; }

    public IReadOnlyList<double> Latencies
    {
        get
        {
            lock (_latencies)
            {
                return [.. _latencies];
            }
        }
    }

    public void Add(BenchEvent happened)
    {
        if (KeepsLatencies)
        {
            var late = TimeProvider.System.GetElapsedTime(happened.DueAt).TotalMilliseconds;
            lock (_latencies)
            {
                _latencies.Add(late);
            }
        }

        Interlocked.Increment(ref _count);
    }

    /// <summary>Completes once so many were taken in all.</summary>
    public async Task Reaches(long count)
    {
        while (Count < count)
        {
            await Task.Delay(1);
        }
    }
}

/// <summary>A silo whose streams go through a broker, and nothing else.</summary>
internal static class StreamingSilo
{
    public static Task<LocalSilo> Start(RabbitMqServer broker, Taken taken, int window, int prefetch, int partitions) => LocalSilo.Start(silo =>
    {
        silo.Services.AddSingleton(taken);
        silo.Services.AddSingleton<IJsonTypeInfoResolver>(BenchEvents.Default);
        silo.AddRabbitMqStreams("bench", events => events.Add<BenchEvent>("bench.BenchEvent"), options =>
        {
            (options.Endpoint, options.QueuePrefix) = (broker.Endpoint, "ours");
            (options.ConfirmWindow, options.Prefetch, options.Partitions) = (window, prefetch, partitions);
        });
    });
}
