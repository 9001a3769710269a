using System.Collections.Concurrent;
using System.Text;
using NetflixClone.Streaming.Broker;
using NetflixClone.Streaming.DeadLetters;
using NetflixClone.TestKit.Product;
using RabbitMQ.Client;

namespace NetflixClone.Streaming.Tests;

public sealed class DeadLetterTests(BrokerFixture broker) : BrokerTests(broker)
{
    private static void Impatient(RabbitMqOptions options) =>
        (options.Partitions, options.DeliveryTime, options.DeliveryTries) = (1, TimeSpan.FromMilliseconds(300), 2);

    [Fact]
    public async Task An_event_that_is_always_refused_becomes_a_dead_letter_and_its_stream_goes_on()
    {
        await using var silo = await Silo(Impatient);
        silo.Journal.Before = (key, number) => key == "poisoned" && number == 1 ? throw new InvalidOperationException("never") : Task.CompletedTask;

        await silo.Publish("poisoned", 1);
        await silo.Publish("poisoned", 2);
        await WhileOthersPublish(silo, () => silo.Journal.Holds("poisoned", 2));

        var letter = await SoleDeadLetter(silo);
        letter.Stream.ShouldBe("happenings/poisoned");
        letter.Reason.ShouldBe("refused");
        letter.Deliveries.ShouldBeGreaterThanOrEqualTo(2);
        letter.Body.ShouldBe("""[{"$type":"counted","number":1}]""");
    }

    [Fact]
    public async Task A_dead_letter_that_is_sent_back_is_delivered_and_leaves_its_queue()
    {
        await using var silo = await Silo(Impatient);
        var cured = false;
        silo.Journal.Before = (key, _) => key == "poisoned" && !cured ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        await silo.Publish("poisoned", 1);
        await WhileOthersPublish(silo, () => SoleDeadLetter(silo));

        cured = true;
        var replayed = await silo.DeadLetters.ReplayAsync(10);

        replayed.ShouldBe((1, 0));
        await silo.Journal.Holds("poisoned", 1);
        (await silo.DeadLetters.ListAsync(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_command_shows_dead_letters_and_sends_them_back()
    {
        await using var silo = await Silo(Impatient);
        await silo.IsConnected();

        await PublishRaw("no json");
        await SoleDeadLetter(silo);

        (await Command("list")).ShouldSatisfyAllConditions(
            said => said.ShouldContain("happenings/a  tests.Happened  unreadable (1 delivery)"),
            said => said.ShouldContain("no json"),
            said => said.ShouldEndWith("1 dead letter" + Environment.NewLine));
        (await Command("replay")).ShouldContain("1 dead letter was sent back");
    }

    [Fact]
    public async Task Looking_leaves_dead_letters_where_they_are_for_whoever_looks_next()
    {
        await using var silo = await Silo(Impatient);
        await silo.IsConnected();

        await PublishRaw("no json");
        await SoleDeadLetter(silo);

        for (var look = 0; look < 20; look++)
        {
            (await silo.DeadLetters.ListAsync(10)).Count.ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_shown_as_what_it_is()
    {
        await using var silo = await Silo(Impatient);
        await silo.IsConnected();

        await PublishRaw("red: \e[31m\nnext line, \u202Esdrawkcab, ä", "tests.\aHappened");
        await SoleDeadLetter(silo);

        (await Command("list")).ShouldSatisfyAllConditions(
            said => said.ShouldContain(@"red: \u001b[31m\u000anext line, \u202esdrawkcab, ä"),
            said => said.ShouldContain(@"tests.\u0007Happened"));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("replay")]
    public async Task Where_the_server_has_no_queue_the_command_says_so_and_makes_none(string name)
    {
        var (code, said) = await Refused(name, "--RabbitMq:QueuePrefix", Prefix);

        code.ShouldBe(1);
        said.ShouldBe($"There is no queue {Prefix}.events.dead-letters: is RabbitMq:QueuePrefix the server's?");
        (await Server.Control("list_queues", "name")).ShouldNotContain(Prefix);
    }

    [Fact]
    public async Task A_broker_that_takes_no_messages_is_not_waited_for_without_end_and_the_dead_letter_stays()
    {
        await using var silo = await Silo(Impatient);
        await silo.IsConnected();
        await PublishRaw("no json");
        await SoleDeadLetter(silo);
        await using (await ShortOfMemory())
        {
            var (code, said) = await Refused("replay", "--RabbitMq:QueuePrefix", Prefix, "--RabbitMq:Partitions", "1", "--RabbitMq:PublishTimeout", "00:00:01");

            code.ShouldBe(1);
            said.ShouldBe("RabbitMQ did not confirm a dead letter within 00:00:01: it stays, though it may have been sent back, and so do those after it. 0 were sent back before it.");
        }

        (await DeadLetters(silo)).ShouldAllBe(letter => letter.Body == "no json");
    }

    [Fact]
    public async Task Nothing_is_sent_back_to_queues_that_the_server_does_not_read()
    {
        await using var silo = await Silo(Impatient);
        await silo.IsConnected();

        var (_, said) = await Refused("replay", "--RabbitMq:QueuePrefix", Prefix, "--RabbitMq:Partitions", "2");

        said.ShouldBe($"There is no queue {Prefix}.events-1: is RabbitMq:Partitions the server's?");
    }

    [Theory]
    [InlineData("list", "^$", "queue")]
    [InlineData("replay", "^$", "queue")]
    [InlineData("replay", ".*", "exchange 'amq.default'")]
    public async Task A_user_who_may_not_do_it_is_told_so_in_a_sentence(string name, string mayRead, string refusedIs)
    {
        await using var silo = await Silo(Impatient);
        await silo.IsConnected();
        await PublishRaw("no json");
        await SoleDeadLetter(silo);
        var user = await User("^$", "^$", mayRead);

        var (code, said) = await Refused(name, "--RabbitMq:Endpoint", user.ToString(), "--RabbitMq:QueuePrefix", Prefix, "--RabbitMq:Partitions", "1");

        code.ShouldBe(1);
        said.ShouldStartWith($"RabbitMQ refuses it: ACCESS_REFUSED - access to {refusedIs}");
        said.ShouldNotContain(Environment.NewLine);
    }

    [Theory]
    [InlineData]
    [InlineData("bury")]
    [InlineData("--max", "1")]
    public async Task What_is_no_command_is_answered_with_those_that_are_without_asking_for_a_broker(params string[] arguments)
    {
        using var errors = new StringWriter();

        var code = await new DeadLetterCommand("events", TextWriter.Null, errors).RunAsync(arguments);

        code.ShouldBe(1);
        errors.ToString().ShouldStartWith("dead-letters list ");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("list", "--help")]
    public async Task Help_shows_the_commands_and_is_no_failure(params string[] arguments)
    {
        using var output = new StringWriter();

        var code = await new DeadLetterCommand("events", output, TextWriter.Null).RunAsync(arguments);

        code.ShouldBe(0);
        output.ToString().ShouldStartWith("dead-letters list ");
    }

    [Theory]
    [InlineData("dead-letters list", "bury")]
    [InlineData("--max needs a number", "list", "--max", "many")]
    [InlineData("RabbitMq:Endpoint must be an address", "list", "--RabbitMq:Endpoint", "here")]
    [InlineData("RabbitMQ cannot be reached", "list", "--RabbitMq:Endpoint", "amqp://127.0.0.1:1/")]
    public async Task A_command_that_cannot_be_done_says_why(string reason, params string[] arguments)
    {
        var (code, said) = await Refused(arguments[0], arguments[1..]);

        code.ShouldBe(1);
        said.ShouldContain(reason);
    }

    [Theory]
    [InlineData("tests.Happened", "no json")]
    [InlineData("tests.Happened", """{"number":1}""")]
    [InlineData("tests.Happened", """[{"$type":"unknown","number":1}]""")]
    [InlineData("tests.Unknown", """[{"$type":"counted","number":1}]""")]
    public async Task A_message_that_cannot_be_read_becomes_a_dead_letter_at_once_and_its_queue_goes_on(string type, string body)
    {
        await using var silo = await Silo(options => options.Partitions = 1);
        await silo.Publish("a", 1);

        await PublishRaw(body, type);
        await silo.Publish("a", 2);

        await silo.Journal.Holds("a", 1, 2);
        var letter = await SoleDeadLetter(silo);
        letter.Reason.ShouldBe("unreadable");
        letter.Body.ShouldBe(body);
    }

    [Fact]
    public async Task What_waits_behind_a_message_that_cannot_be_read_is_taken_once_the_broker_takes_messages_again()
    {
        await using (var first = await Silo(options => options.Partitions = 1))
        {
            await first.IsConnected();
        }

        await PublishRaw("no json");
        await PublishRaw("""[{"$type":"counted","number":1}]""");
        await using var shortage = await ShortOfMemory();
        await using var silo = await Silo(options =>
            (options.Partitions, options.PublishTimeout, options.RedeliveryLimit) = (1, TimeSpan.FromMilliseconds(500), 1));
        for (var tries = 0; tries < 6; tries++) // as long as so many dead letters are tried in vain
        {
            await silo.Publish("b", 1).ShouldThrowAsync<BrokerUnavailableException>();
        }

        await shortage.DisposeAsync();

        await silo.Journal.Holds("a", 1);
        (await DeadLetters(silo)).ShouldAllBe(letter => letter.Reason == "unreadable"); // perhaps twice: a try that was not confirmed may have arrived
    }

    [Fact]
    public async Task An_event_that_alone_is_refused_for_ever_becomes_a_dead_letter_in_the_end()
    {
        await using var silo = await Silo(options => (options.Partitions, options.DeliveryTime, options.RedeliveryLimit) = (1, TimeSpan.FromMilliseconds(200), 3));
        silo.Journal.Before = (_, _) => throw new InvalidOperationException("never");

        await silo.Publish("poisoned", 1);

        (await SoleDeadLetter(silo)).Reason.ShouldBe("refused");
    }

    [Fact]
    public async Task While_nobody_takes_anything_events_come_again_in_order_and_none_becomes_a_dead_letter_however_long_it_lasts()
    {
        await using var silo = await Silo(options => (options.Partitions, options.DeliveryTime, options.DeliveryTries, options.RedeliveryLimit)
            = (1, TimeSpan.FromMilliseconds(200), 1, 3));
        var (refused, away, allWait) = (0, true, new TaskCompletionSource());
        var waiting = new ConcurrentDictionary<string, bool>();
        silo.Journal.Before = (key, _) =>
        {
            Interlocked.Increment(ref refused);
            var refuses = away;
            waiting[key] = !refuses;
            return refuses ? throw new InvalidOperationException("the database is away") : allWait.Task;
        };
        var keys = Keys(10);
        await Task.WhenAll(keys.SelectMany(key => Enumerable.Range(1, 3).Select(number => silo.Publish(key, number))).ToArray());
        await Eventually.Holds(() => Volatile.Read(ref refused) > 100);

        away = false;
        await Eventually.Holds(() => waiting.Values.All(waits => waits)); // so that none is given up while another is taken
        allWait.SetResult();

        await Task.WhenAll(keys.Select(key => silo.Journal.Holds(key, 1, 2, 3)));
        (await silo.DeadLetters.ListAsync(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_has_come_too_often_becomes_a_dead_letter_without_being_delivered()
    {
        await using (var publishing = await Silo(options => options.Partitions = 1))
        {
            publishing.Journal.Before = (_, _) => Task.Delay(Timeout.Infinite);
            await publishing.Publish("a", 1);
            await publishing.Abort();
        }

        await ComeAndGo(3);

        await using var silo = await Silo(options => (options.Partitions, options.RedeliveryLimit) = (1, 2));
        var letter = await SoleDeadLetter(silo);
        letter.Reason.ShouldBe("came-too-often");
        silo.Journal.Taken("a").ShouldBeEmpty();
    }

    /// <summary>What the command says that it cannot do, at this broker where the arguments name no other.</summary>
    private async Task<(int Code, string Said)> Refused(string name, params string[] arguments)
    {
        using var errors = new StringWriter();
        var code = await new DeadLetterCommand("events", TextWriter.Null, errors).RunAsync([name, "--RabbitMq:Endpoint", Server.Endpoint.ToString(), .. arguments]);
        return (code, errors.ToString().TrimEnd());
    }

    private async Task<string> Command(string name)
    {
        using var output = new StringWriter();
        var code = await new DeadLetterCommand("events", output, TextWriter.Null).RunAsync(
            [name, "--RabbitMq:Endpoint", Server.Endpoint.ToString(), "--RabbitMq:QueuePrefix", Prefix, "--RabbitMq:Partitions", "1"]);
        code.ShouldBe(0);
        return output.ToString();
    }

    /// <summary>Reads the one message and ends without settling it, so many times.</summary>
    private async Task ComeAndGo(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await AtTheBroker(async channel =>
            {
                var came = new TaskCompletionSource();
                var consumer = new RabbitMQ.Client.Events.AsyncEventingBasicConsumer(channel);
                consumer.ReceivedAsync += (_, _) =>
                {
                    came.TrySetResult();
                    return Task.CompletedTask;
                };
                await channel.BasicConsumeAsync($"{Prefix}.events-0", autoAck: false, consumer);
                await came.Task;
            });
        }
    }

    /// <summary>Puts a message of stream a into the only queue, whatever it says.</summary>
    private Task PublishRaw(string body, string type = "tests.Happened") => AtTheBroker(async channel => await channel.BasicPublishAsync(
        "", $"{Prefix}.events-0", mandatory: true, new BasicProperties
        {
            Type = type,
            Headers = new Dictionary<string, object?> { ["x-stream-namespace"] = "happenings", ["x-stream-key"] = "a" },
        },
        Encoding.UTF8.GetBytes(body)));

    /// <summary>Has other streams go on meanwhile: a message is known to be at fault only by that.</summary>
    private static async Task WhileOthersPublish(StreamingSilo silo, Func<Task> until)
    {
        var done = until();
        for (var number = 1; !done.IsCompleted; number++)
        {
            await silo.Publish("other", number);
            await silo.Journal.Holds("other", [.. Enumerable.Range(1, number)]);
        }

        await done;
    }
}
