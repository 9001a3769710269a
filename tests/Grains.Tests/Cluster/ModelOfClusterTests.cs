using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Tests.Recommendations;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;
using Orleans.Core.Internal;
using Orleans.Runtime.Placement;

namespace NetflixClone.Grains.Tests.Cluster;

/// <summary>Two silos of one cluster, each with a model of its own.</summary>
public sealed class ModelOfClusterTests : IAsyncLifetime
{
    private TestSilo _one = null!;
    private TestSilo _other = null!;

    public async Task InitializeAsync()
    {
        _one = await TestSilo.Start();
        _other = await _one.StartAnother();
    }

    public async Task DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [Fact]
    public async Task Every_silo_has_the_trained_model()
    {
        await Agree();

        Model(_one).ShouldNotBeSameAs(Model(_other));
    }

    [Fact]
    public async Task What_one_silo_learns_all_learn()
    {
        await Agree();
        var training = Model(_one)?.Training;

        await Trainer.Learn(The.Profile, 1, Models.Finished(3), [Models.Finished(1)]);

        await Agree();
        Model(_other).ShouldNotBeNull().ShouldSatisfyAllConditions(
            model => model.Training.ShouldBe(training.ShouldNotBeNull()),
            model => model.Model.Learned.ShouldBe(1));
    }

    [Fact]
    public async Task A_trainer_that_moved_to_another_silo_is_followed()
    {
        await Agree();
        var before = Model(_one)?.Training;

        await Move(_other);

        await Eventually.Holds(() => Model(_other)?.Training != before);
        await Agree();
        Model(_one).ShouldNotBeNull().Training.ShouldNotBe(before.ShouldNotBeNull());
    }

    [Fact]
    public async Task When_the_trainers_silo_dies_another_trains_and_serves_by_the_old_model_meanwhile()
    {
        await Agree();
        await Move(_other);
        await Eventually.Holds(() => Model(_other)?.Model.Version == 2);
        await Agree();

        await _other.Die();

        Model(_one).ShouldNotBeNull().Model.Version.ShouldBe(2);
        await Pass(() => Model(_one)?.Model.Version == 3);
    }

    private ITrainerGrain Trainer => _one.Grains.GetGrain<ITrainerGrain>(ITrainerGrain.Current);

    private static TrainedModel? Model(TestSilo silo) => silo.Services.GetRequiredService<CurrentModel>().Latest;

    private Task Agree() => Pass(() => Models.Same(Model(_one), Model(_other)));

    /// <summary>Lets a second pass again and again until it is so.</summary>
    private Task Pass(Func<bool> condition) => _one.Clock.PassUntil(TimeSpan.FromSeconds(1), condition);

    private async Task Move(TestSilo silo)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress);
        await Trainer.AsReference<IGrainManagementExtension>().MigrateOnIdle();
        RequestContext.Clear();
    }
}
