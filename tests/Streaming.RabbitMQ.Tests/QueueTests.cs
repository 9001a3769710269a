using NetflixClone.Streaming.Queues;
using NetflixClone.TestKit.Product;
using Orleans.Streams;

namespace NetflixClone.Streaming.Tests;

/// <summary>What an agent of Orleans relies on, whichever engine runs the tests.</summary>
public sealed class QueueTests(BrokerFixture broker) : BrokerTests(broker)
{
    [Fact]
    public async Task A_queue_that_was_handed_over_and_comes_back_is_read_again()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        var (adapter, queue, _) = await Unread(silo);
        var first = await Receiver(adapter, queue);
        await Publish(adapter, "a", 1);
        await Read(first, 1);
        await first.Shutdown(TimeSpan.Zero);

        var second = await Receiver(adapter, queue);

        var batch = (await Read(second, 1)).ShouldHaveSingleItem();
        batch.GetEvents<Happened>().ShouldHaveSingleItem().Item1.Number.ShouldBe(1);
        await second.Shutdown(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_queue_that_is_handed_over_while_it_is_being_opened_is_read_by_the_next_silo()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        await using var next = await Silo(options => options.Partitions = 1);
        var (adapter, queue, _) = await Unread(silo);
        await Publish(adapter, "a", 1);
        var first = await Receiver(adapter, queue);
        var opening = first.GetQueueMessagesAsync(1, CancellationToken.None);

        await first.Shutdown(TimeSpan.Zero);

        await opening;
        var (nextAdapter, nextQueue, _) = await Unread(next);
        var second = await Receiver(nextAdapter, nextQueue);
        (await Read(second, 1)).ShouldHaveSingleItem();
        await second.Shutdown(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_queue_that_is_handed_over_while_a_reader_waits_for_something_lets_go_of_the_reader()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        var (adapter, queue, _) = await Unread(silo);
        var receiver = await Receiver(adapter, queue);
        await Publish(adapter, "a", 1);
        await Read(receiver, 1); // so that its channel is open
        var waiting = receiver.GetQueueMessagesAsync(1, CancellationToken.None);

        await receiver.Shutdown(TimeSpan.Zero);

        (await waiting).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_consumer_does_not_take_keeps_nothing_of_other_streams_from_being_acknowledged()
    {
        await using var silo = await Silo(options => (options.Partitions, options.Prefetch) = (1, 4));
        var (adapter, queue, cache) = await Unread(silo);
        var receiver = await Receiver(adapter, queue);
        await Publish(adapter, "slow", 1);
        cache.AddToCache(await Read(receiver, 1));
        using var slow = Follow(cache, "slow");
        using var quick = Follow(cache, "quick");
        slow.MoveNext().ShouldBeTrue();

        for (var number = 1; number <= 20; number++)
        {
            await Publish(adapter, "quick", number);
            cache.AddToCache(await Read(receiver, 1));
            quick.MoveNext().ShouldBeTrue();
        }

        slow.GetCurrent(out _).ShouldNotBeNull().StreamId.ShouldBe(Stream("slow"));
        await receiver.Shutdown(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_batch_is_acknowledged_when_the_last_of_its_consumers_goes_on()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        var (adapter, queue, cache) = await Unread(silo);
        var first = await Receiver(adapter, queue);
        await Publish(adapter, "a", 1);
        await Publish(adapter, "a", 2);
        cache.AddToCache(await Read(first, 2));
        using var one = Follow(cache, "a");
        using var other = Follow(cache, "a");
        Move(one, 3);
        Move(other, 2);
        await first.Shutdown(TimeSpan.Zero);

        var second = await Receiver(adapter, queue);

        var left = await Read(second, 1);
        left.ShouldHaveSingleItem().GetEvents<Happened>().ShouldHaveSingleItem().Item1.Number.ShouldBe(2);
        await second.Shutdown(TimeSpan.Zero);
    }

    [Fact]
    public async Task What_nobody_follows_is_acknowledged()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        var (adapter, queue, cache) = await Unread(silo);
        var first = await Receiver(adapter, queue);
        await Publish(adapter, "a", 1);
        cache.AddToCache(await Read(first, 1));

        Follow(cache, "a").Dispose();
        cache.TryPurgeFromCache(out _);

        await first.Shutdown(TimeSpan.Zero);
        await AtTheBroker(async channel => (await channel.MessageCountAsync($"{Prefix}.unread-0")).ShouldBe(0u));
    }

    private static async Task<(IQueueAdapter Adapter, QueueId Queue, PartitionCache Cache)> Unread(StreamingSilo silo)
    {
        var factory = silo.Unread();
        var queue = factory.GetStreamQueueMapper().GetAllQueues().ShouldHaveSingleItem();
        var cache = factory.GetQueueAdapterCache().ShouldBeOfType<RabbitMqQueueAdapterCache>().CreateQueueCache(queue);
        return (await factory.CreateAdapter(), queue, cache.ShouldBeOfType<PartitionCache>());
    }

    private static async Task<IQueueAdapterReceiver> Receiver(IQueueAdapter adapter, QueueId queue)
    {
        var receiver = adapter.CreateReceiver(queue);
        await receiver.Initialize(TimeSpan.Zero);
        return receiver;
    }

    private static Task Publish(IQueueAdapter adapter, string key, int number) =>
        adapter.QueueMessageBatchAsync<Happened>(Stream(key), [new Counted(number)], null, null);

    private static async Task<IList<IBatchContainer>> Read(IQueueAdapterReceiver receiver, int count)
    {
        var batches = new List<IBatchContainer>();
        await Eventually.Holds(async () =>
        {
            batches.AddRange(await receiver.GetQueueMessagesAsync(count - batches.Count, CancellationToken.None));
            return batches.Count == count;
        });
        return batches;
    }

    private static StreamCursor Follow(PartitionCache cache, string key) => cache.GetCacheCursor(Stream(key), null).ShouldBeOfType<StreamCursor>();

    private static void Move(StreamCursor cursor, int times)
    {
        for (var i = 0; i < times; i++)
        {
            cursor.MoveNext();
        }
    }

    private static StreamId Stream(string key) => StreamId.Create("happenings", key);
}
