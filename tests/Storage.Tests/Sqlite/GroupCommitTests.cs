using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Storage.Sqlite;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests.Sqlite;

public sealed class GroupCommitTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly List<int> _groups = [];
    private readonly MeterListener _listener = new();

    public GroupCommitTests()
    {
        var scope = _store.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "storage.group.size" && instrument.Meter.Scope == scope)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((_, size, _, _) => _groups.Add(size));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Writes_that_wait_together_share_one_transaction()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Reached.Wait();
        var writes = Enumerable.Range(0, 200).Select(number => Write(number, new())).ToList();

        gate.Open();
        await Task.WhenAll([gated, .. writes]);

        _groups.ShouldBe([1, 200]);
    }

    [Fact]
    public async Task A_group_has_at_most_1024_writes()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Reached.Wait();
        var writes = Enumerable.Range(0, 2_500).Select(number => Write(number, new())).ToList();

        gate.Open();
        await Task.WhenAll([gated, .. writes]);

        _groups.ShouldBe([1, 1_024, 1_024, 452]);
    }

    [Fact]
    public async Task A_group_has_at_most_4_MiB()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Reached.Wait();
        var writes = Enumerable.Range(0, 3).Select(number => Write(number, new() { State = new() { Name = new('x', 3 << 20) } })).ToList();

        gate.Open();
        await Task.WhenAll([gated, .. writes]);

        _groups.ShouldBe([1, 1, 1, 1]);
    }

    [Fact]
    public async Task A_lone_write_waits_for_no_company()
    {
        await Write(1, new());
        await Write(2, new());

        _groups.ShouldBe([1, 1]);
    }

    [Fact]
    public async Task A_stale_writer_fails_alone()
    {
        await Write(2, new());
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Reached.Wait();
        Task[] writes = [Write(1, new()), Write(2, new()), Write(3, new())];

        gate.Open();
        await gated;
        await Should.ThrowAsync<InconsistentStateException>(() => writes[1]);
        await Task.WhenAll(writes[0], writes[2]);

        _groups.ShouldBe([1, 1, 3]);
        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(3L);
    }

    [Fact]
    public async Task A_statement_that_fails_fails_its_own_writer_and_leaves_nothing_of_it()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Reached.Wait();
        var half = _store.Database.WriteAsync(new RowWrite(connection => connection.Atomically(() =>
        {
            connection.Execute("INSERT INTO member (user_id, email) VALUES (x'01', 'half@example.org')");
            connection.Execute("INSERT INTO member (user_id) VALUES (NULL)");
        })));
        var whole = Write(1, new());

        gate.Open();
        await gated;
        await Should.ThrowAsync<StorageException>(() => half);
        await whole;

        _store.Ask("SELECT count(*) FROM member").ShouldBe(0L);
        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(1L);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_every_writer_of_its_group_and_stores_none()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Reached.Wait();
        var before = Write(1, new());
        var saboteur = _store.Database.WriteAsync(StatementLeftOpen());
        var after = Write(2, new());

        gate.Open();
        await gated;
        await Should.ThrowAsync<StorageException>(() => before);
        await Should.ThrowAsync<StorageException>(() => saboteur);
        await Should.ThrowAsync<StorageException>(() => after);

        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(0L);
    }

    [Fact]
    public async Task The_store_works_on_after_a_commit_that_failed()
    {
        await Should.ThrowAsync<StorageException>(() => _store.Database.WriteAsync(StatementLeftOpen()));

        await Write(1, new());

        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(1L);
        _store.Ask("SELECT count(*) FROM interaction").ShouldBe(0L);
    }

    [Fact]
    public async Task A_full_disk_is_said_in_a_sentence_and_what_was_stored_stays()
    {
        await Write(1, new());
        await _store.Database.WriteAsync(new RowWrite(connection => connection.Execute("PRAGMA max_page_count = 1"))); // no page more than there are

        var failure = await Should.ThrowAsync<StorageException>(() => Write(2, new() { State = new() { Name = new('x', 1 << 20) } }));

        failure.Message.ShouldStartWith("The disk is full");
        _store.Ask("PRAGMA quick_check").ShouldBe("ok");
        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(1L);
    }

    [Fact]
    public async Task The_store_works_on_after_a_full_disk_was_emptied()
    {
        await _store.Database.WriteAsync(new RowWrite(connection => connection.Execute("PRAGMA max_page_count = 1")));
        await Should.ThrowAsync<StorageException>(() => Write(1, new() { State = new() { Name = new('x', 1 << 20) } }));
        await _store.Database.WriteAsync(new RowWrite(connection => connection.Execute("PRAGMA max_page_count = 1000000")));

        await Write(1, new() { State = new() { Name = new('x', 1 << 20) } });

        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(1L);
    }

    [Fact]
    public async Task Closing_stores_what_was_queued()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Reached.Wait();
        var write = Write(1, new());

        var closing = Task.Run(_store.Close);
        gate.Open();
        await closing;
        await Task.WhenAll(gated, write);

        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(1L);
    }

    /// <summary>SQLite commits nothing while a statement that writes stands between two rows.</summary>
    private static RowWrite StatementLeftOpen() => new(connection => connection
        .Prepared("INSERT INTO interaction (profile, sequence, title, signal, fraction, at) VALUES (x'01', 1, x'02', '', 0, 0), (x'01', 2, x'02', '', 0, 0) RETURNING position")
        .Step());

    private Task Write(int number, GrainState<Shelf> state)
    {
        state.State ??= new();
        return _store.Grains.WriteStateAsync(The.StateName, The.GrainOf(number), state);
    }

    /// <summary>Holds the writer's thread, so that what comes meanwhile gathers behind it.</summary>
    private sealed class GateWrite : SqliteWrite, IDisposable
    {
        private readonly ManualResetEventSlim _open = new();

        public ManualResetEventSlim Reached { get; } = new();

        public void Open() => _open.Set();

        public override void Execute(NativeConnection connection)
        {
            Reached.Set();
            _open.Wait();
        }

        public void Dispose()
        {
            _open.Dispose();
            Reached.Dispose();
        }
    }
}
