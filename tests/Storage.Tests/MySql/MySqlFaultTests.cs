using Microsoft.Extensions.DependencyInjection;
using MySql.Data.MySqlClient;
using NetflixClone.TestKit.Product;
using NetflixClone.TestKit.Services;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests.MySql;

/// <summary>What goes wrong with a server, done to a real one.</summary>
[Collection(Collection)]
public sealed class MySqlFaultTests : IDisposable
{
    public const string Collection = "MariaDB that suffers";

    private readonly MariaDbServer _server;
    private readonly MySqlStore _store;

    public MySqlFaultTests(MariaDb server)
    {
        _server = server.Server;
        _store = new(_server) { Writers = 1, User = "app" };
        _store.Ask("CREATE USER IF NOT EXISTS app; GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, DROP ON *.* TO app");
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task While_the_server_is_killed_all_is_refused_for_the_moment_and_goes_on_once_it_is_back()
    {
        var state = await Write(1, new(new Shelf { Name = "before" }));
        await _server.Kill();

        (await Should.ThrowAsync<StorageException>(() => Write(1, state))).IsTransient.ShouldBeTrue();
        (await Should.ThrowAsync<StorageException>(() => Read(1))).IsTransient.ShouldBeTrue();
        (await Should.ThrowAsync<StorageException>(() => _store.Members.CountAsync())).Message.ShouldContain("does not answer");
        await _server.Start();
        await IsBack();

        (await Read(1)).State.ShouldNotBeNull().Name.ShouldBe("before");
        (await Write(1, state)).ETag.ShouldBe("2");
    }

    [Fact]
    public async Task What_a_halted_server_does_not_answer_is_refused_without_waiting_for_it()
    {
        _store.Timeout = TimeSpan.FromSeconds(2); // which the test waits for
        var states = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Write(number, new(new Shelf()))));
        using (_server.Pause())
        {
            var writes = Enumerable.Range(0, 100).Select(number => Write(number, states[number])).ToList();
            var refusals = await Task.WhenAll(writes.Select(write => Should.ThrowAsync<StorageException>(() => write)));
            var reading = await Should.ThrowAsync<StorageException>(() => Read(1));
            refusals.ShouldAllBe(refusal => refusal.IsTransient);
            reading.IsTransient.ShouldBeTrue();
        }

        await IsBack();

        foreach (var (state, number) in states.Select((state, number) => (state, number)))
        {
            var stored = await Read(number); // whatever became of those writes, it is final
            await Write(number, stored);
            state.ETag.ShouldBe("1");
        }
    }

    [Fact]
    public async Task A_stop_waits_for_a_halted_server_but_once_however_many_writers_there_are()
    {
        using var store = new MySqlStore(_server) { Writers = 16, Timeout = TimeSpan.FromSeconds(1) };
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => store.Grains.WriteStateAsync(
            The.StateName, GrainId.Create("shelf", $"{number}"), new GrainState<Shelf>(new Shelf())))); // so that each writer has had something to do
        var began = TimeProvider.System.GetTimestamp();

        using (_server.Pause())
        {
            store.Close();
        }

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(8)); // and not 16
    }

    [Fact]
    public async Task A_commit_that_was_done_though_its_answer_was_lost_is_acknowledged()
    {
        using var line = new LossyLine(_server.Port);
        using var store = new MySqlStore(_server) { Writers = 1, Port = line.Port };
        var state = new GrainState<Shelf>(new Shelf());
        await store.Grains.WriteStateAsync(The.StateName, The.Grain, state);

        line.BreakAt("COMMIT", serverSeesIt: true);
        await store.Grains.WriteStateAsync(The.StateName, The.Grain, state);

        line.HasBroken.ShouldBeTrue();
        state.ETag.ShouldBe("2");
        store.Ask("SELECT version FROM grain_state").ShouldBe(2L);
    }

    [Fact]
    public async Task A_commit_that_never_reached_the_server_is_done_again()
    {
        using var line = new LossyLine(_server.Port);
        using var store = new MySqlStore(_server) { Writers = 1, Port = line.Port };
        var state = new GrainState<Shelf>(new Shelf());
        await store.Grains.WriteStateAsync(The.StateName, The.Grain, state);

        line.BreakAt("COMMIT", serverSeesIt: false);
        await store.Grains.WriteStateAsync(The.StateName, The.Grain, state);

        line.HasBroken.ShouldBeTrue();
        state.ETag.ShouldBe("2");
        store.Ask("SELECT version FROM grain_state").ShouldBe(2L);
    }

    [Fact]
    public async Task Connections_that_are_killed_in_the_middle_of_a_transaction_are_opened_anew_and_nobody_hears_of_it()
    {
        var state = await Write(1, new(new Shelf()));
        await using var other = _store.Connect();
        Run(other, "BEGIN; SELECT version FROM grain_state FOR UPDATE");
        var write = Write(1, state);
        await Eventually.Holds(() => Waits());

        var killed = _store.Ask("SELECT trx_mysql_thread_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'");
        _store.Ask($"KILL CONNECTION {killed}");
        Run(other, "COMMIT");

        (await write).ETag.ShouldBe("2");
    }

    [Fact]
    public async Task A_reader_whose_connection_was_killed_reads_on_another()
    {
        await Write(1, new(new Shelf { Name = "kept" }));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Read(1)));

        _store.Ask("KILL USER app");

        (await Read(1)).State.ShouldNotBeNull().Name.ShouldBe("kept");
    }

    [Fact]
    public async Task A_group_that_the_server_sacrifices_in_a_deadlock_is_stored_all_the_same()
    {
        var states = await Task.WhenAll(Enumerable.Range(0, 2).Select(number => Write(number, new(new Shelf()))));
        await using var other = _store.Connect();
        Run(other, "BEGIN");
        Run(other, $"INSERT INTO reminder SELECT 'filler', seq, '', 0, 0, 0, 1 FROM seq_1_to_500"); // the server sacrifices the one that has done less
        Run(other, $"SELECT version FROM grain_state WHERE grain_key = '{The.GrainOf(1).Key}' FOR UPDATE");

        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Await();
        var writes = Enumerable.Range(0, 2).Select(number => Write(number, states[number])).ToList();
        gate.Open();
        await gated;
        await Eventually.Holds(() => Waits());
        Run(other, $"SELECT version FROM grain_state WHERE grain_key = '{The.GrainOf(0).Key}' FOR UPDATE");
        Run(other, "COMMIT");
        await Task.WhenAll(writes);

        states.ShouldAllBe(state => state.ETag == "2");
    }

    [Fact]
    public async Task A_read_only_server_is_said_in_a_sentence_and_takes_writes_once_it_is_not()
    {
        var state = await Write(1, new(new Shelf()));
        _store.Ask("SET GLOBAL read_only = 1");

        var refusal = await Should.ThrowAsync<StorageException>(() => Write(1, state));
        var reading = await Read(1);
        _store.Ask("SET GLOBAL read_only = 0");
        await Write(1, state);

        refusal.Message.ShouldContain("is read-only");
        refusal.IsTransient.ShouldBeTrue();
        reading.ETag.ShouldBe("1");
        state.ETag.ShouldBe("2");
    }

    [Fact]
    public async Task Too_many_connections_are_said_in_a_sentence_and_waited_for()
    {
        var state = await Write(1, new(new Shelf()));
        _store.Ask("SET GLOBAL max_connections = 10");
        await using var root = _store.Connect();
        Run(root, "KILL USER app");
        var others = TakeAll();

        var refusal = await Should.ThrowAsync<StorageException>(() => Write(1, state));
        others.ForEach(other => other.Dispose());
        Run(root, "SET GLOBAL max_connections = 150");
        await IsBack();

        refusal.Message.ShouldContain("too many connections");
        refusal.Message.ShouldNotContain("not known"); // the connection was lost before the commit, so nothing is in doubt
        refusal.IsTransient.ShouldBeTrue();
        (await Write(1, state)).ETag.ShouldBe("2");
    }

    [Fact]
    public async Task Two_silos_that_count_in_the_same_states_lose_no_count()
    {
        using var second = _store.Second();
        IGrainStorage[] silos = [_store.Grains, second.GetRequiredService<IGrainStorage>()];
        await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Write(number, new(new Shelf { Rows = 0 }))));

        var counted = await Task.WhenAll(silos.SelectMany(silo => Enumerable.Range(0, 5).Select(number => Count(silo, number))));

        counted.Sum().ShouldBe(500);
        foreach (var number in Enumerable.Range(0, 5))
        {
            (await Read(number)).State.ShouldNotBeNull().Rows.ShouldBe(100);
        }
    }

    /// <summary>Adds 50 to a state, each time to what is stored.</summary>
    private static async Task<int> Count(IGrainStorage silo, int number)
    {
        var counted = 0;
        while (counted < 50)
        {
            var state = new GrainState<Shelf>();
            await silo.ReadStateAsync(The.StateName, The.GrainOf(number), state);
            var shelf = state.State.ShouldNotBeNull();
            state.State = shelf with { Rows = shelf.Rows + 1 };
            try
            {
                await silo.WriteStateAsync(The.StateName, The.GrainOf(number), state);
                counted++;
            }
            catch (InconsistentStateException)
            {
                // the other silo was quicker
            }
        }

        return counted;
    }

    private static void Run(MySqlConnection connection, string sql)
    {
        using var command = new MySqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private List<MySqlConnection> TakeAll()
    {
        var taken = new List<MySqlConnection>();
        try
        {
            while (true)
            {
                var connection = new MySqlConnection(_store.Options.ConnectionString + ";Pooling=false");
                taken.Add(connection);
                connection.Open();
            }
        }
        catch (MySqlException)
        {
            return taken;
        }
    }

    private bool Waits() => _store.Ask("SELECT count(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'") is > 0L;

    private static Task<bool> Succeeds(Func<Task> attempt) => attempt().ContinueWith(attempted => attempted.IsCompletedSuccessfully, TaskScheduler.Default);

    private Task IsBack() => Eventually.Holds(() => Succeeds(() => Task.WhenAll(_store.Members.CountAsync(), _store.Database.ProbeAsync())));

    private async Task<GrainState<Shelf>> Write(int number, GrainState<Shelf> state)
    {
        await _store.Grains.WriteStateAsync(The.StateName, The.GrainOf(number), state);
        return state;
    }

    private async Task<GrainState<Shelf>> Read(int number)
    {
        var state = new GrainState<Shelf>();
        await _store.Grains.ReadStateAsync(The.StateName, The.GrainOf(number), state);
        return state;
    }

    /// <summary>Names the collection.</summary>
    [CollectionDefinition(Collection)]
    public sealed class Definition : ICollectionFixture<MariaDb>;
}
