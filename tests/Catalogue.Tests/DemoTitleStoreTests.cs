using NetflixClone.Catalogue.Demo;

namespace NetflixClone.Catalogue.Tests;

public sealed class DemoTitleStoreTests
{
    private readonly Title _title = A.Title("The Kid");
    private readonly DemoTitleStore _store;

    public DemoTitleStoreTests() => _store = new DemoTitleStore([_title]);

    [Fact]
    public async Task Titles_start_at_version_1()
    {
        (await _store.LoadAllAsync()).ShouldBe([new StoredTitle(_title, 1)]);
        (await _store.FindAsync(_title.Id)).ShouldBe(new StoredTitle(_title, 1));
    }

    [Fact]
    public async Task An_unknown_title_is_not_found()
    {
        (await _store.FindAsync(A.Title("Nothing").Id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_raises_the_version()
    {
        var changed = _title with { Year = 1921 };

        var outcome = await _store.UpsertAsync(changed, expectedVersion: 1);

        outcome.ShouldBe(new UpsertOutcome.Stored(2));
        (await _store.FindAsync(_title.Id)).ShouldBe(new StoredTitle(changed, 2));
    }

    [Fact]
    public async Task A_change_of_something_older_is_refused()
    {
        await _store.UpsertAsync(_title with { Year = 1921 }, expectedVersion: 1);

        var outcome = await _store.UpsertAsync(_title with { Year = 1922 }, expectedVersion: 1);

        outcome.ShouldBe(new UpsertOutcome.Conflict(2));
        (await _store.FindAsync(_title.Id)).ShouldNotBeNull().Title.Year.ShouldBe(1921);
    }

    [Fact]
    public async Task A_new_title_cannot_take_the_slug_of_another()
    {
        var outcome = await _store.UpsertAsync(A.Title("The Kid"), expectedVersion: 0);

        outcome.ShouldBe(new UpsertOutcome.Conflict(0));
        (await _store.LoadAllAsync()).Length.ShouldBe(1);
    }
}
