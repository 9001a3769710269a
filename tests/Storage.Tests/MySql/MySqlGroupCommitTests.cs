using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Storage.Interactions;
using NetflixClone.Storage.MySql;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests.MySql;

[Collection(MariaDb.Collection)]
public sealed class MySqlGroupCommitTests : IDisposable
{
    private readonly MySqlStore _store;
    private readonly List<int> _groups = [];
    private readonly MeterListener _listener = new();

    public MySqlGroupCommitTests(MariaDb server)
    {
        _store = server.NewStore(writers: 1);
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

    [Theory]
    [InlineData(200)]
    [InlineData(1_000)]
    public async Task Writes_that_wait_together_share_one_transaction_whether_new_or_known(int count)
    {
        var states = Enumerable.Range(0, count).Select(_ => new GrainState<Shelf>(new Shelf())).ToList();

        await Together([.. states.Select((state, number) => (Func<Task>)(() => Write(number, state)))]);
        await Together([.. states.Select((state, number) => (Func<Task>)(() => Write(number, state)))]);

        _groups.ShouldBe([1, count, 1, count]);
        states.ShouldAllBe(state => state.ETag == "2");
        _store.Ask("SELECT count(*) FROM grain_state WHERE version = 2").ShouldBe((long)count);
    }

    [Fact]
    public async Task A_group_has_at_most_4_MiB()
    {
        await Together([.. Enumerable.Range(0, 3).Select(number => (Func<Task>)(() => Write(number, new(new Shelf { Name = new('x', 3 << 20) }))))]);

        _groups.ShouldBe([1, 1, 1, 1]);
    }

    [Theory]
    [InlineData("stale")]
    [InlineData("cleared")]
    [InlineData("never stored")]
    public async Task A_stale_writer_fails_alone(string how)
    {
        var states = Enumerable.Range(0, 20).Select(_ => new GrainState<Shelf>(new Shelf())).ToList();
        await Task.WhenAll(states.Select((state, number) => Write(number, state)));
        await (how switch
        {
            "stale" => Write(7, new(new Shelf(), states[7].ETag)),
            "cleared" => _store.Grains.ClearStateAsync(The.StateName, The.GrainOf(7), new GrainState<Shelf>(new Shelf(), states[7].ETag)),
            _ => Task.FromResult(states[7].ETag = null),
        });
        _groups.Clear();

        var writes = await Together([.. states.Select((state, number) => (Func<Task>)(() => Write(number, state)))]);

        await Should.ThrowAsync<InconsistentStateException>(() => writes[7]);
        writes.Count(write => write.IsCompletedSuccessfully).ShouldBe(19);
        _groups.ShouldBe([1, 20]);
        _store.Ask("SELECT count(*) FROM grain_state WHERE version = 2").ShouldBe(how == "stale" ? 20L : 19L);
    }

    [Fact]
    public async Task Two_changes_of_one_state_keep_their_order()
    {
        var state = new GrainState<Shelf>(new Shelf { Name = "first" });
        await Write(1, state);
        var again = new GrainState<Shelf>(new Shelf { Name = "again" });

        var writes = await Together(
            () => _store.Grains.ClearStateAsync(The.StateName, The.GrainOf(1), state),
            () => Write(1, again));

        await Task.WhenAll(writes);
        again.ETag.ShouldBe("2");
        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(1L);
    }

    [Fact]
    public async Task A_statement_that_fails_fails_its_own_writer_alone()
    {
        var writes = await Together(
            () => Write(1, new(new Shelf())),
            () => _store.Database.WriteAsync(new MySqlRowWrite(0, session => session.Execute("INSERT INTO member (user_id) VALUES (NULL)"))),
            () => _store.Members.RegisterAsync(The.Id(1), "ada🎬@example.org", The.Moment),
            () => Write(2, new(new Shelf())));

        await Should.ThrowAsync<StorageException>(() => writes[1]);
        await Task.WhenAll(writes[0], writes[2], writes[3]);

        (await _store.Members.PageAsync(null, 10)).ShouldHaveSingleItem().Email.ShouldBe("ada🎬@example.org");
        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(2L);
    }

    [Fact]
    public async Task Appends_of_a_group_stand_in_their_order_and_an_erasure_between_them_erases_what_came_before()
    {
        await Together(
            () => _store.Interactions.AppendAsync(An(1)),
            () => _store.Interactions.AppendAsync(An(2)),
            () => _store.Interactions.EraseProfileAsync(The.Id(1)),
            () => _store.Interactions.AppendAsync([An(3), An(4)]),
            () => _store.Interactions.AppendAsync(An(5)));

        var read = await _store.Interactions.ReadAllAsync().ToListAsync();

        read.Select(logged => logged.Interaction.Sequence).ShouldBe([3, 4, 5]);
        read.Select(logged => logged.Position).ShouldBe([3, 4, 5]);
    }

    [Fact]
    public async Task Closing_stores_what_was_queued()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Await();
        var write = Write(1, new(new Shelf()));

        var closing = Task.Run(_store.Close);
        gate.Open();
        await closing;
        await Task.WhenAll(gated, write);

        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(1L);
        _store.Ask("SELECT count(*) FROM write_mark").ShouldBe(0L);
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_for_the_moment()
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Await();
        var writes = Enumerable.Range(0, MySqlStore.QueueCapacity).Select(number => Write(number, new(new Shelf()))).ToList();

        var refusal = await Should.ThrowAsync<StorageException>(() => Write(-1, new(new Shelf())));
        gate.Open();
        await Task.WhenAll([gated, .. writes]);

        refusal.IsTransient.ShouldBeTrue();
    }

    private static Interaction An(long sequence) => new(The.Id(1), sequence, The.Id(100), "Finished", 1, The.Moment);

    /// <summary>Starts them in order while the writer is held, and waits until each has ended.</summary>
    private async Task<Task[]> Together(params Func<Task>[] starts)
    {
        using var gate = new GateWrite();
        var gated = _store.Database.WriteAsync(gate);
        gate.Await();
        var writes = starts.Select(start => start()).ToArray();
        gate.Open();
        await gated;
        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);
        return writes;
    }

    private Task Write(int number, GrainState<Shelf> state) => _store.Grains.WriteStateAsync(The.StateName, The.GrainOf(number), state);
}
