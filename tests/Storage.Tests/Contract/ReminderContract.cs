namespace NetflixClone.Storage.Tests.Contract;

public abstract class ReminderContract : IDisposable
{
    private readonly Store _store;

    private protected ReminderContract(Store store) => _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_reminder_is_there_after_a_restart()
    {
        var etag = await _store.Reminders.UpsertRow(A("renew"));

        _store.Close();

        var read = await _store.Reminders.ReadRow(The.Grain, "renew");
        read.ShouldNotBeNull().GrainId.ShouldBe(The.Grain);
        read.StartAt.ShouldBe(The.Moment.UtcDateTime);
        read.StartAt.Kind.ShouldBe(DateTimeKind.Utc);
        read.Period.ShouldBe(TimeSpan.FromMinutes(5));
        read.ETag.ShouldBe(etag);
    }

    [Fact]
    public async Task A_reminder_that_is_not_there_reads_as_null()
    {
        var read = await _store.Reminders.ReadRow(The.Grain, "renew");

        read.ShouldBeNull();
    }

    [Fact]
    public async Task Registering_again_changes_the_reminder_under_a_new_version()
    {
        var first = await _store.Reminders.UpsertRow(A("renew"));
        var changed = A("renew");
        changed.Period = TimeSpan.FromHours(1);

        var second = await _store.Reminders.UpsertRow(changed);

        second.ShouldNotBe(first);
        (await _store.Reminders.ReadRows(The.Grain)).Reminders.ShouldHaveSingleItem().Period.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Only_the_version_that_is_stored_can_be_removed()
    {
        var old = await _store.Reminders.UpsertRow(A("renew"));
        var current = await _store.Reminders.UpsertRow(A("renew"));

        (await _store.Reminders.RemoveRow(The.Grain, "renew", old.ShouldNotBeNull())).ShouldBeFalse();
        (await _store.Reminders.RemoveRow(The.Grain, "renew", current.ShouldNotBeNull())).ShouldBeTrue();
        (await _store.Reminders.ReadRows(The.Grain)).Reminders.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grain_reads_only_its_own()
    {
        await _store.Reminders.UpsertRow(A("renew"));
        await _store.Reminders.UpsertRow(A("retry", The.GrainOf(2)));

        var read = await _store.Reminders.ReadRows(The.Grain);

        read.Reminders.ShouldHaveSingleItem().ReminderName.ShouldBe("renew");
    }

    [Fact]
    public async Task A_range_of_the_ring_leaves_out_its_beginning_and_takes_in_its_end()
    {
        var hashes = await Spread();
        var (begin, end) = (hashes[1], hashes[3]);

        var read = await _store.Reminders.ReadRows(begin, end);

        read.Reminders.Select(entry => entry.GrainId.GetUniformHashCode()).Order().ShouldBe([hashes[2], hashes[3]]);
    }

    [Fact]
    public async Task A_range_may_pass_through_zero()
    {
        var hashes = await Spread();

        var read = await _store.Reminders.ReadRows(hashes[3], hashes[0]);

        read.Reminders.Select(entry => entry.GrainId.GetUniformHashCode()).Order().ShouldBe([hashes[0], hashes[4]]);
    }

    [Fact]
    public async Task A_range_that_ends_where_it_begins_is_the_whole_ring()
    {
        await Spread();

        var read = await _store.Reminders.ReadRows(7, 7);

        read.Reminders.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Clearing_the_table_leaves_nothing()
    {
        await Spread();

        await _store.Reminders.TestOnlyClearTable();

        (await _store.Reminders.ReadRows(0, 0)).Reminders.ShouldBeEmpty();
    }

    private static ReminderEntry A(string name, GrainId? grain = null) => new()
    {
        GrainId = grain ?? The.Grain,
        ReminderName = name,
        StartAt = The.Moment.UtcDateTime,
        Period = TimeSpan.FromMinutes(5),
    };

    private async Task<uint[]> Spread()
    {
        var grains = Enumerable.Range(1, 5).Select(The.GrainOf).ToList();
        foreach (var grain in grains)
        {
            await _store.Reminders.UpsertRow(A("renew", grain));
        }

        return [.. grains.Select(grain => grain.GetUniformHashCode()).Order()];
    }
}
