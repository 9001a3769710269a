using NetflixClone.Storage.Members;

namespace NetflixClone.Storage.Tests.Contract;

public abstract class MemberDirectoryContract : IDisposable
{
    private readonly Store _store;

    private protected MemberDirectoryContract(Store store) => _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_member_is_listed_with_all_that_events_said()
    {
        await _store.Members.RegisterAsync(The.Id(1), "ada@example.org", The.Moment);
        await _store.Members.SetProfilesAsync(The.Id(1), 2, sequence: 3);
        await _store.Members.SetSubscriptionAsync(The.Id(1), "active", "basic", sequence: 1);

        var page = await _store.Members.PageAsync(after: null, 10);

        page.ShouldBe([new MemberEntry(The.Id(1), "ada@example.org", The.Moment, "active", "basic", 2)]);
    }

    [Fact]
    public async Task Events_of_two_sources_may_come_in_any_order()
    {
        await _store.Members.SetSubscriptionAsync(The.Id(1), "active", "basic", sequence: 1);
        await _store.Members.SetProfilesAsync(The.Id(1), 2, sequence: 2);
        await _store.Members.RegisterAsync(The.Id(1), "ada@example.org", The.Moment);

        var page = await _store.Members.PageAsync(after: null, 10);

        page.ShouldBe([new MemberEntry(The.Id(1), "ada@example.org", The.Moment, "active", "basic", 2)]);
    }

    [Fact]
    public async Task A_repeated_or_late_event_changes_nothing()
    {
        await _store.Members.RegisterAsync(The.Id(1), "ada@example.org", The.Moment);
        await _store.Members.SetProfilesAsync(The.Id(1), 3, sequence: 5);
        await _store.Members.SetSubscriptionAsync(The.Id(1), "cancelled", plan: null, sequence: 5);

        await _store.Members.RegisterAsync(The.Id(1), "other@example.org", The.Moment.AddDays(1));
        await _store.Members.SetProfilesAsync(The.Id(1), 1, sequence: 4);
        await _store.Members.SetSubscriptionAsync(The.Id(1), "active", "basic", sequence: 4);

        (await _store.Members.PageAsync(after: null, 10)).ShouldBe([new MemberEntry(The.Id(1), "ada@example.org", The.Moment, "cancelled", null, 3)]);
    }

    [Fact]
    public async Task A_status_without_a_plan_leaves_the_plan()
    {
        await _store.Members.RegisterAsync(The.Id(1), "ada@example.org", The.Moment);
        await _store.Members.SetSubscriptionAsync(The.Id(1), "active", "premium", sequence: 1);

        await _store.Members.SetSubscriptionAsync(The.Id(1), "cancelled", plan: null, sequence: 2);

        (await _store.Members.PageAsync(after: null, 10)).ShouldHaveSingleItem().Plan.ShouldBe("premium");
    }

    [Fact]
    public async Task Somebody_whose_registration_is_not_known_is_not_listed_nor_counted()
    {
        await _store.Members.SetSubscriptionAsync(The.Id(1), "pending", "basic", sequence: 1);

        (await _store.Members.PageAsync(after: null, 10)).ShouldBeEmpty();
        (await _store.Members.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_overlap()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await _store.Members.RegisterAsync(The.Id(number), $"{number}@example.org", The.Moment);
        }

        var first = await _store.Members.PageAsync(after: null, 2);
        var second = await _store.Members.PageAsync(first[^1].User, 2);
        var third = await _store.Members.PageAsync(second[^1].User, 2);

        first.Concat(second).Concat(third).Select(member => member.Email).ShouldBe(["1@example.org", "2@example.org", "3@example.org", "4@example.org", "5@example.org"]);
    }

    [Fact]
    public async Task Counts_tell_all_and_the_active_apart()
    {
        await _store.Members.RegisterAsync(The.Id(1), "1@example.org", The.Moment);
        await _store.Members.RegisterAsync(The.Id(2), "2@example.org", The.Moment);
        await _store.Members.SetSubscriptionAsync(The.Id(1), "Active", "basic", sequence: 1);
        await _store.Members.SetSubscriptionAsync(The.Id(2), "Expired", "basic", sequence: 1);

        (await _store.Members.CountAsync()).ShouldBe(2);
        (await _store.Members.CountActiveAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task A_page_has_between_one_and_a_thousand_members(int limit) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => _store.Members.PageAsync(after: null, limit));
}
