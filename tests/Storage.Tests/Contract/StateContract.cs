using System.Text;
using Orleans.Storage;

namespace NetflixClone.Storage.Tests.Contract;

public abstract class StateContract : IDisposable
{
    private readonly Store _store;

    private protected StateContract(Store store) => _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_state_that_was_never_stored_is_a_new_one()
    {
        var state = new GrainState<Shelf>();

        await _store.Grains.ReadStateAsync(The.StateName, The.Grain, state);

        state.State.ShouldNotBeNull().Name.ShouldBe("unnamed");
        state.RecordExists.ShouldBeFalse();
        state.ETag.ShouldBeNull();
    }

    [Fact]
    public async Task A_stored_state_is_read_back_whole()
    {
        await Write(new Shelf { Name = "silent — стекло", Rows = 7, Films = ["Metropolis", "Nosferatu"], Label = new("gold", 20) });

        var read = await Read();

        var shelf = read.State.ShouldNotBeNull();
        shelf.Name.ShouldBe("silent — стекло");
        shelf.Rows.ShouldBe(7);
        shelf.Films.ShouldBe(["Metropolis", "Nosferatu"]);
        shelf.Label.ShouldBe(new("gold", 20));
        read.RecordExists.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stored_state_is_there_after_a_restart()
    {
        await Write(new Shelf { Name = "kept" });

        _store.Close();

        (await Read()).State.ShouldNotBeNull().Name.ShouldBe("kept");
    }

    [Fact]
    public async Task An_answered_write_is_on_disk_for_every_other_connection()
    {
        await Write(new Shelf { Name = "answered" });

        var payload = _store.Ask("SELECT payload FROM grain_state WHERE grain_type = 'shelf' AND name = 'shelf'");

        Encoding.UTF8.GetString(payload.ShouldBeOfType<byte[]>()).ShouldContain("\"name\":\"answered\"");
    }

    [Fact]
    public async Task Each_write_gets_the_next_version()
    {
        var state = await Write(new Shelf());
        var first = state.ETag;

        await _store.Grains.WriteStateAsync(The.StateName, The.Grain, state);

        first.ShouldBe("1");
        state.ETag.ShouldBe("2");
    }

    [Fact]
    public async Task Two_states_of_one_grain_do_not_touch()
    {
        await Write(new Shelf { Name = "upper" });
        await _store.Grains.WriteStateAsync("other", The.Grain, new GrainState<Shelf>(new Shelf { Name = "lower" }));

        (await Read()).State.ShouldNotBeNull().Name.ShouldBe("upper");
    }

    [Fact]
    public async Task A_writer_that_read_an_older_version_is_refused_and_told_both()
    {
        var stale = await Write(new Shelf());
        await _store.Grains.WriteStateAsync(The.StateName, The.Grain, await Read());

        var refusal = await Should.ThrowAsync<InconsistentStateException>(() => _store.Grains.WriteStateAsync(The.StateName, The.Grain, stale));

        refusal.StoredEtag.ShouldBe("2");
        refusal.CurrentEtag.ShouldBe("1");
        stale.ETag.ShouldBe("1");
    }

    [Fact]
    public async Task A_writer_that_thinks_nothing_is_stored_is_refused_when_something_is()
    {
        await Write(new Shelf { Name = "first" });

        var refusal = await Should.ThrowAsync<InconsistentStateException>(() => Write(new Shelf { Name = "second" }));

        refusal.StoredEtag.ShouldBe("1");
        refusal.CurrentEtag.ShouldBeNull();
        (await Read()).State.ShouldNotBeNull().Name.ShouldBe("first");
    }

    [Fact]
    public async Task A_writer_of_a_cleared_state_is_refused()
    {
        var stale = await Write(new Shelf());
        await _store.Grains.ClearStateAsync(The.StateName, The.Grain, await Read());

        var refusal = await Should.ThrowAsync<InconsistentStateException>(() => _store.Grains.WriteStateAsync(The.StateName, The.Grain, stale));

        refusal.StoredEtag.ShouldBeNull();
    }

    [Fact]
    public async Task A_cleared_state_is_gone()
    {
        var state = await Write(new Shelf { Name = "old" });

        await _store.Grains.ClearStateAsync(The.StateName, The.Grain, state);

        state.ShouldSatisfyAllConditions(
            () => state.State.ShouldNotBeNull().Name.ShouldBe("unnamed"),
            () => state.RecordExists.ShouldBeFalse(),
            () => state.ETag.ShouldBeNull(),
            () => _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(0L));
    }

    [Fact]
    public async Task Clearing_what_was_never_stored_changes_nothing()
    {
        await _store.Grains.ClearStateAsync(The.StateName, The.Grain, new GrainState<Shelf>(new Shelf()));

        (await Read()).RecordExists.ShouldBeFalse();
    }

    [Fact]
    public async Task Clearing_an_older_version_is_refused()
    {
        var stale = await Write(new Shelf());
        await _store.Grains.WriteStateAsync(The.StateName, The.Grain, await Read());

        await Should.ThrowAsync<InconsistentStateException>(() => _store.Grains.ClearStateAsync(The.StateName, The.Grain, stale));

        (await Read()).RecordExists.ShouldBeTrue();
    }

    [Fact]
    public async Task A_state_that_is_stored_again_after_it_was_cleared_never_repeats_a_version()
    {
        var stale = await Write(new Shelf());
        await _store.Grains.ClearStateAsync(The.StateName, The.Grain, await Read());
        await Write(new Shelf { Name = "again" });

        await Should.ThrowAsync<InconsistentStateException>(() => _store.Grains.WriteStateAsync(The.StateName, The.Grain, stale));

        (await Read()).State.ShouldNotBeNull().Name.ShouldBe("again");
    }

    [Fact]
    public async Task A_state_without_generated_metadata_is_refused_by_name()
    {
        var refusal = await Should.ThrowAsync<StorageException>(
            () => _store.Grains.WriteStateAsync(The.StateName, The.Grain, new GrainState<Unregistered>(new Unregistered())));

        refusal.Message.ShouldContain(nameof(Unregistered));
        refusal.Message.ShouldContain("JsonSerializerContext");
    }

    [Fact]
    public async Task Characters_beyond_the_basic_plane_are_kept_in_states_and_keys()
    {
        var grain = GrainId.Create("shelf", "📼-äß");
        await _store.Grains.WriteStateAsync(The.StateName, grain, new GrainState<Shelf>(new Shelf { Name = "films 🎬🍿" }));

        var read = new GrainState<Shelf>();
        await _store.Grains.ReadStateAsync(The.StateName, grain, read);

        read.State.ShouldNotBeNull().Name.ShouldBe("films 🎬🍿");
    }

    [Fact]
    public async Task Keys_that_differ_only_in_case_or_by_a_space_are_different()
    {
        foreach (var key in (string[])["a", "A", "a "])
        {
            await _store.Grains.WriteStateAsync(The.StateName, GrainId.Create("shelf", key), new GrainState<Shelf>(new Shelf { Name = key }));
        }

        var read = new GrainState<Shelf>();
        await _store.Grains.ReadStateAsync(The.StateName, GrainId.Create("shelf", "a "), read);

        read.State.ShouldNotBeNull().Name.ShouldBe("a ");
        _store.Ask("SELECT count(*) FROM grain_state").ShouldBe(3L);
    }

    [Fact]
    public async Task A_state_of_four_megabytes_is_kept()
    {
        var state = await Write(new Shelf { Name = new('x', 4_000_000) });
        state.State = new Shelf { Name = new('y', 4_000_000) };
        await _store.Grains.WriteStateAsync(The.StateName, The.Grain, state);

        var read = await Read();

        read.State.ShouldNotBeNull().Name.ShouldBe(state.State.ShouldNotBeNull().Name);
    }

    [Fact]
    public async Task A_larger_state_is_refused_with_its_grain_and_size()
    {
        var refusal = await Should.ThrowAsync<StorageException>(() => Write(new Shelf { Name = new('x', 4 << 20) }));

        refusal.Message.ShouldContain(The.Grain.ToString());
        refusal.Message.ShouldContain("4,194,");
        refusal.IsTransient.ShouldBeFalse();
        (await Read()).RecordExists.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_that_write_the_same_state_at_once_one_is_refused()
    {
        var (one, other) = (await Write(new Shelf()), await Read());

        Task[] writes = [_store.Grains.WriteStateAsync(The.StateName, The.Grain, one), _store.Grains.WriteStateAsync(The.StateName, The.Grain, other)];
        await Should.ThrowAsync<InconsistentStateException>(() => Task.WhenAll(writes));

        writes.Count(write => write.IsCompletedSuccessfully).ShouldBe(1);
        (await Read()).ETag.ShouldBe("2");
    }

    [Fact]
    public async Task Many_grains_that_write_at_once_all_find_their_own_state()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 700), async (number, _) =>
        {
            var state = new GrainState<Shelf>(new Shelf { Rows = number });
            for (var write = 0; write < 3; write++)
            {
                await _store.Grains.WriteStateAsync(The.StateName, The.GrainOf(number), state);
            }
        });

        foreach (var number in Enumerable.Range(0, 700))
        {
            var state = new GrainState<Shelf>();
            await _store.Grains.ReadStateAsync(The.StateName, The.GrainOf(number), state);
            state.State.ShouldNotBeNull().Rows.ShouldBe(number);
            state.ETag.ShouldBe("3");
        }
    }

    [Fact]
    public async Task A_closed_store_refuses_writes_and_reads()
    {
        var grains = _store.Grains;
        _store.Close();

        await Should.ThrowAsync<StorageException>(() => grains.WriteStateAsync(The.StateName, The.Grain, new GrainState<Shelf>(new Shelf())));
        await Should.ThrowAsync<StorageException>(() => grains.ReadStateAsync(The.StateName, The.Grain, new GrainState<Shelf>()));
    }

    [Fact]
    public async Task A_payload_in_a_format_of_the_future_is_refused()
    {
        await Write(new Shelf());
        _store.Ask("UPDATE grain_state SET format = 2");

        var refusal = await Should.ThrowAsync<StorageException>(Read);

        refusal.Message.ShouldContain("format 2");
    }

    private async Task<GrainState<Shelf>> Write(Shelf shelf)
    {
        var state = new GrainState<Shelf>(shelf);
        await _store.Grains.WriteStateAsync(The.StateName, The.Grain, state);
        return state;
    }

    private async Task<GrainState<Shelf>> Read()
    {
        var state = new GrainState<Shelf>();
        await _store.Grains.ReadStateAsync(The.StateName, The.Grain, state);
        return state;
    }
}
