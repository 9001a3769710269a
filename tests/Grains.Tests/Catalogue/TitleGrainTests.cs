using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Catalogue;
using NetflixClone.Grains.Catalogue;
using Orleans.Streams;

namespace NetflixClone.Grains.Tests.Catalogue;

public sealed class TitleGrainTests
{
    [Fact]
    public async Task New_facts_stand_and_are_told_with_their_version()
    {
        await using var silo = await TestSilo.Start();
        var title = silo.Grains.GetGrain<ITitleGrain>(The.Title.Value);
        var stored = await Stored(silo);
        var told = await Listen(silo);
        var changed = stored.Title with { Year = 1999 };

        var outcome = await title.Update(new(changed, stored.Version));

        outcome.ShouldBe(new UpdateTitleOutcome.Updated(stored.Version + 1));
        (await title.Get()).ShouldNotBeNull().Title.Year.ShouldBe(1999);
        var update = (await told.Task).ShouldBeOfType<TitleUpdated>();
        update.ShouldBe(new(1, The.Title, The.Moment, update.Facts, stored.Version + 1)); // the facts may be a copy, whose lists are not equal to others
        (update.Facts.Id, update.Facts.Name, update.Facts.Year).ShouldBe((changed.Id, changed.Name, 1999));
    }

    [Fact]
    public async Task Who_has_not_seen_the_last_change_changes_nothing()
    {
        await using var silo = await TestSilo.Start();
        var title = silo.Grains.GetGrain<ITitleGrain>(The.Title.Value);
        var stored = await Stored(silo);
        await title.Update(new(stored.Title with { Year = 1999 }, stored.Version));

        var outcome = await title.Update(new(stored.Title with { Year = 2001 }, stored.Version));

        outcome.ShouldBe(new UpdateTitleOutcome.Conflict(stored.Version + 1));
        (await title.Get()).ShouldNotBeNull().Title.Year.ShouldBe(1999);
    }

    private static async Task<StoredTitle> Stored(TestSilo silo) =>
        (await silo.Services.GetRequiredService<ITitleStore>().FindAsync(The.Title)).ShouldNotBeNull();

    private static async Task<TaskCompletionSource<CatalogueEvent>> Listen(TestSilo silo)
    {
        var told = new TaskCompletionSource<CatalogueEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
        await silo.Services.GetRequiredKeyedService<IStreamProvider>(Streams.Provider)
            .GetStream<CatalogueEvent>(StreamId.Create(Streams.Catalogue, The.Title.Value))
            .SubscribeAsync((happened, _) =>
            {
                told.SetResult(happened);
                return Task.CompletedTask;
            });
        return told;
    }
}
