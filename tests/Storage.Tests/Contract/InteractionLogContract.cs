using NetflixClone.Storage.Interactions;

namespace NetflixClone.Storage.Tests.Contract;

public abstract class InteractionLogContract : IDisposable
{
    private readonly Store _store;

    private protected InteractionLogContract(Store store) => _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_appended_is_read_in_the_order_of_its_arrival()
    {
        Interaction[] appended = [An(2, 1), An(1, 1) with { Signal = "" }, An(1, 2) with { Signal = new('é', 300), Fraction = 0.25 }];
        foreach (var interaction in appended)
        {
            await _store.Interactions.AppendAsync(interaction);
        }

        var read = await Read();

        read.Select(logged => logged.Interaction).ShouldBe(appended);
    }

    [Fact]
    public async Task An_event_that_comes_twice_counts_once()
    {
        await _store.Interactions.AppendAsync(An(1, 1));

        await _store.Interactions.AppendAsync(An(1, 1) with { Signal = "Disliked" });

        (await Read()).ShouldHaveSingleItem().Interaction.Signal.ShouldBe("Finished");
    }

    [Fact]
    public async Task Many_are_appended_and_read_page_by_page()
    {
        await _store.Interactions.AppendAsync([.. Enumerable.Range(1, 2_500).Select(sequence => An(1, sequence))]);

        var read = await Read();

        read.Select(logged => logged.Interaction.Sequence).ShouldBe(Enumerable.Range(1, 2_500).Select(sequence => (long)sequence));
    }

    [Fact]
    public async Task Reading_goes_on_after_the_last_known_position()
    {
        await _store.Interactions.AppendAsync([An(1, 1), An(1, 2)]);
        var known = (await Read())[^1].Position;
        await _store.Interactions.AppendAsync(An(1, 3));

        var read = await Read(known);

        read.ShouldHaveSingleItem().Interaction.Sequence.ShouldBe(3);
    }

    [Fact]
    public async Task Erasing_a_profile_leaves_the_others()
    {
        await _store.Interactions.AppendAsync([An(1, 1), An(2, 1), An(1, 2)]);

        await _store.Interactions.EraseProfileAsync(The.Id(1));

        (await Read()).ShouldHaveSingleItem().Interaction.Profile.ShouldBe(The.Id(2));
    }

    [Fact]
    public async Task A_position_is_not_used_again_after_it_was_erased()
    {
        await _store.Interactions.AppendAsync(An(1, 1));
        var known = (await Read())[^1].Position;
        await _store.Interactions.EraseProfileAsync(The.Id(1));

        await _store.Interactions.AppendAsync(An(2, 1));

        (await Read(known)).ShouldHaveSingleItem().Interaction.Profile.ShouldBe(The.Id(2));
    }

    [Fact]
    public async Task The_latest_are_as_many_as_asked_for_though_earlier_ones_were_erased()
    {
        await _store.Interactions.AppendAsync([An(2, 1), An(1, 1), An(1, 2), An(1, 3), An(2, 2), An(2, 3)]);
        await _store.Interactions.EraseProfileAsync(The.Id(1));

        var latest = await Read(await _store.Interactions.PositionBeforeLatestAsync(2));

        latest.Select(logged => logged.Interaction.Sequence).ShouldBe([2, 3]);
        (await _store.Interactions.PositionBeforeLatestAsync(3)).ShouldBe(0);
    }

    private static Interaction An(int profile, long sequence) => new(The.Id(profile), sequence, The.Id(100), "Finished", 1, The.Moment);

    private async Task<List<LoggedInteraction>> Read(long after = 0)
    {
        var read = new List<LoggedInteraction>();
        await foreach (var logged in _store.Interactions.ReadAllAsync(after))
        {
            read.Add(logged);
        }

        return read;
    }
}
