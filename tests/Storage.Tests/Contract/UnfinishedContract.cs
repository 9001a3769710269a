namespace NetflixClone.Storage.Tests.Contract;

public abstract class UnfinishedContract : IDisposable
{
    private readonly Store _store;

    private protected UnfinishedContract(Store store) => _store = store;

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_grain_with_something_left_to_do_is_found_after_a_restart()
    {
        await Write(The.GrainOf(1), new Chore { Left = 2 });
        await Write(The.GrainOf(2), new Chore());

        _store.Close();

        (await Unfinished()).ShouldBe([The.GrainOf(1)]);
    }

    [Fact]
    public async Task A_grain_that_finished_is_not_found_any_more()
    {
        var state = await Write(The.GrainOf(1), new Chore { Left = 1 });

        state.State = new Chore();
        await _store.Grains.WriteStateAsync(The.StateName, The.GrainOf(1), state);

        (await Unfinished()).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_a_page_of_them_are_found()
    {
        var grains = Enumerable.Range(1, 1_200).Select(The.GrainOf).ToArray();

        await Task.WhenAll(grains.Select(grain => Write(grain, new Chore { Left = 1 })));

        (await Unfinished()).ShouldBe(grains, ignoreOrder: true);
    }

    private async Task<GrainState<Chore>> Write(GrainId grain, Chore chore)
    {
        var state = new GrainState<Chore>(chore);
        await _store.Grains.WriteStateAsync(The.StateName, grain, state);
        return state;
    }

    private async Task<List<GrainId>> Unfinished()
    {
        var found = new List<GrainId>();
        await foreach (var grain in _store.Unfinished.ReadUnfinishedAsync())
        {
            found.Add(grain);
        }

        return found;
    }
}
