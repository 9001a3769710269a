namespace NetflixClone.Storage.Tests.Sqlite;

/// <summary>What a stored sample of each released schema holds can be read for ever.</summary>
public sealed class OlderVersionsTests : IDisposable
{
    private readonly SqliteStore _store = new();

    public OlderVersionsTests() => _store.Ask(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "schema-1.sql")));

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_field_that_is_not_known_any_more_is_passed_over()
    {
        var state = await Read(The.Grain);

        state.State.ShouldNotBeNull().Name.ShouldBe("Old films");
        state.ETag.ShouldBe("41");
    }

    [Fact]
    public async Task A_field_that_was_not_there_yet_has_the_value_of_a_new_state()
    {
        var state = await Read(The.Grain);

        var shelf = state.State.ShouldNotBeNull();
        shelf.Rows.ShouldBe(3);
        shelf.Films.ShouldBeEmpty();
        shelf.Label.ShouldBe(new("plain"));
    }

    [Fact]
    public async Task A_constructor_parameter_that_was_not_there_yet_has_its_default()
    {
        var state = await Read(The.GrainOf(1));

        state.State.ShouldNotBeNull().Label.ShouldBe(new("gold", 12));
    }

    [Fact]
    public async Task A_state_of_an_older_version_can_be_written_by_this_one()
    {
        var state = await Read(The.Grain);

        state.State = state.State.ShouldNotBeNull() with { Rows = 5 };
        await _store.Grains.WriteStateAsync(The.StateName, The.Grain, state);

        state.ETag.ShouldBe("42");
        (await Read(The.Grain)).State.ShouldNotBeNull().ShouldSatisfyAllConditions(shelf => shelf.Rows.ShouldBe(5), shelf => shelf.Name.ShouldBe("Old films"));
    }

    [Fact]
    public async Task Reminders_members_and_interactions_of_an_older_version_are_there()
    {
        (await _store.Reminders.ReadRows(The.Grain)).Reminders.ShouldHaveSingleItem().ReminderName.ShouldBe("dust");
        (await _store.Members.PageAsync(after: null, 10)).ShouldHaveSingleItem().Email.ShouldBe("ada@example.org");
        (await _store.Members.CountActiveAsync()).ShouldBe(1);
        (await _store.Interactions.ReadAllAsync().CountAsync()).ShouldBe(1);
    }

    private async Task<GrainState<Shelf>> Read(GrainId grain)
    {
        var state = new GrainState<Shelf>();
        await _store.Grains.ReadStateAsync(The.StateName, grain, state);
        return state;
    }
}
