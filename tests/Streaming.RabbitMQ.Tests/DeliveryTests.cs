using System.Diagnostics;

namespace NetflixClone.Streaming.Tests;

public sealed class DeliveryTests(BrokerFixture broker) : BrokerTests(broker)
{
    [Fact]
    public async Task The_events_of_each_stream_are_taken_in_the_order_in_which_they_were_published()
    {
        await using var silo = await Silo();
        var keys = Keys(50);

        await Task.WhenAll(keys.SelectMany(key => Enumerable.Range(1, 40).Select(number => (key, number))).OrderBy(next => next.number)
            .Select(next => silo.Publish(next.key, next.number)).ToArray());

        foreach (var key in keys)
        {
            await silo.Journal.Holds(key, [.. Enumerable.Range(1, 40)]);
            silo.Journal.Taken(key).Count.ShouldBe(40);
        }
    }

    [Fact]
    public async Task Events_that_are_published_together_are_taken_together_and_in_order()
    {
        await using var silo = await Silo();

        await silo.Stream("a").OnNextBatchAsync([new Counted(1), new Counted(2), new Counted(3)]);

        await silo.Journal.Holds("a", 1, 2, 3);
    }

    [Fact]
    public async Task An_event_that_was_not_taken_when_its_silo_ended_is_taken_by_the_next()
    {
        var first = await Silo();
        var reached = new TaskCompletionSource();
        first.Journal.Before = (_, _) =>
        {
            reached.TrySetResult();
            return Task.Delay(Timeout.Infinite);
        };
        await first.Publish("a", 1);
        await reached.Task;
        await first.Abort();

        await using var second = await Silo();

        await second.Journal.Holds("a", 1);
    }

    [Fact]
    public async Task An_event_that_was_taken_does_not_come_again_after_an_orderly_end()
    {
        await using (var first = await Silo())
        {
            await first.Publish("a", 1);
            await first.Journal.Holds("a", 1);
        }

        await using var second = await Silo();
        await second.Publish("a", 2);
        await second.Journal.Holds("a", 2);

        second.Journal.Taken("a").ShouldBe([2]);
    }

    [Fact]
    public async Task A_stream_that_stands_still_does_not_hold_back_others_of_its_queue()
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        var gate = new TaskCompletionSource();
        silo.Journal.Before = (key, _) => key == "slow" ? gate.Task : Task.CompletedTask;
        await silo.Publish("slow", 1);

        await Task.WhenAll(Enumerable.Range(1, 500).Select(number => silo.Publish("quick", number)));
        await silo.Journal.Holds("quick", [.. Enumerable.Range(1, 500)]);

        silo.Journal.Taken("slow").ShouldBeEmpty();
        gate.SetResult();
        await silo.Journal.Holds("slow", 1);
    }

    [Fact]
    public async Task What_the_publisher_said_of_its_request_is_known_where_the_event_is_taken()
    {
        await using var silo = await Silo();
        var told = new TaskCompletionSource<object?>();
        silo.Journal.Before = (_, _) =>
        {
            told.TrySetResult(RequestContext.Get("tenant"));
            return Task.CompletedTask;
        };
        RequestContext.Set("tenant", "school");

        await silo.Publish("a", 1);

        (await told.Task).ShouldBe("school");
    }

    [Fact]
    public async Task Taking_an_event_belongs_to_the_trace_in_which_it_was_published()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "NetflixClone.Streaming" or "tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("tests");
        await using var silo = await Silo();
        var seen = new TaskCompletionSource<ActivityTraceId?>();
        silo.Journal.Before = (_, _) =>
        {
            seen.TrySetResult(Activity.Current?.TraceId);
            return Task.CompletedTask;
        };

        using var published = source.StartActivity("press");
        await silo.Publish("a", 1);

        (await seen.Task).ShouldBe(published.ShouldNotBeNull().TraceId);
    }

    [Fact]
    public async Task When_a_silo_ends_the_other_reads_its_queues()
    {
        var keys = Keys(20);
        var first = await Silo();
        await Task.WhenAll(keys.Select(key => first.Publish(key, 1)));
        await Task.WhenAll(keys.Select(key => first.Journal.Holds(key, 1)));
        await using var second = await Silo();
        await Task.WhenAll(keys.Select(key => second.Publish(key, 2)));
        await Task.WhenAll(keys.Select(key => first.Journal.Holds(key, 1, 2)));

        await first.DisposeAsync();
        await Task.WhenAll(keys.Select(key => second.Publish(key, 3)));

        await Task.WhenAll(keys.Select(key => second.Journal.Holds(key, 3)));
    }
}
