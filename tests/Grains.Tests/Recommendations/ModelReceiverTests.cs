using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;
using Orleans.Hosting;

namespace NetflixClone.Grains.Tests.Recommendations;

/// <summary>A receiver with a copy of its own stands for another silo than the trainer's.</summary>
public sealed class ModelReceiverTests : IAsyncLifetime
{
    private TestSilo _silo = null!;

    public async Task InitializeAsync() => _silo = await TestSilo.Start();

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task Another_silo_has_the_model_that_the_trainer_trained()
    {
        var elsewhere = new CurrentModel(_silo.Clock);

        await using var receiver = await Follow(elsewhere);

        await Agree(elsewhere);
        elsewhere.Latest.ShouldNotBeSameAs(Here.Latest);
    }

    [Fact]
    public async Task Another_silo_learns_what_the_trainer_learns()
    {
        var (elsewhere, member) = (new CurrentModel(_silo.Clock), await _silo.Member());
        await using var receiver = await Follow(elsewhere);
        await Agree(elsewhere);
        var trained = elsewhere.Latest;

        await member.Viewer.Rate(new(The.Title, Rating.Love));

        await Eventually.Holds(() => Here.Latest?.Model.Learned == 1);
        await Agree(elsewhere);
        elsewhere.Latest.ShouldNotBeNull().Model.Items.ShouldBeSameAs(trained?.Model.Items); // the lessons were told, and not the whole model again
    }

    [Fact]
    public async Task A_trainer_that_began_anew_is_followed_though_its_version_is_lower()
    {
        var elsewhere = new CurrentModel(_silo.Clock);
        elsewhere.Replace(Models.Trained(previous: Models.Trained(previous: Models.Trained())));

        await using var receiver = await Follow(elsewhere);

        await Agree(elsewhere);
        elsewhere.Latest.ShouldNotBeNull().Model.Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_model_at_hand_serves_until_the_trainer_that_is_lost_has_trained_elsewhere()
    {
        var elsewhere = new CurrentModel(_silo.Clock);
        await using (var receiver = await Follow(elsewhere))
        {
            await Agree(elsewhere);
        }

        var before = elsewhere.Latest;
        await _silo.Crash();
        await using var again = await Follow(elsewhere);

        elsewhere.Latest.ShouldNotBeNull();
        await Agree(elsewhere);
        elsewhere.Latest.Training.ShouldNotBe(before.ShouldNotBeNull().Training);
    }

    [Fact]
    public async Task The_trainers_own_process_is_never_sent_the_model()
    {
        await Eventually.Holds(() => Here.Latest is not null);

        var news = await _silo.Grains.GetGrain<ITrainerGrain>(ITrainerGrain.Current).News(new(Here.Process, null, 0));

        news.ShouldBeOfType<ModelNews.None>();
    }

    [Fact]
    public async Task A_trainer_starts_from_the_model_that_its_silo_has()
    {
        var elsewhere = Models.Trained();
        await using var silo = await TestSilo.Start(builder =>
        {
            builder.AddMemoryStreams(Streams.Provider);
            builder.Services.AddHostedService(services => new Brought(elsewhere, services.GetRequiredService<CurrentModel>()));
        });

        var current = silo.Services.GetRequiredService<CurrentModel>();

        await Eventually.Holds(() => current.Latest?.Training != elsewhere.Training);

        current.Latest.ShouldNotBeNull().Model.Version.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_receiver_brings_does_not_replace_what_was_trained_here_meanwhile()
    {
        var (model, asked, trained) = (new CurrentModel(_silo.Clock), Models.Trained(), Models.Trained());
        model.Replace(asked);
        model.Replace(trained);

        var replaced = model.TryReplace(asked, Models.Trained());

        replaced.ShouldBeFalse();
        model.Latest.ShouldBeSameAs(trained);
        (await model.GetAsync()).ShouldBeSameAs(trained);
    }

    [Fact]
    public async Task Rows_are_ranked_anew_when_the_model_is_of_another_training_though_its_version_is_the_same()
    {
        var rows = _silo.Grains.GetGrain<IRecommendationsGrain>(The.Profile.Value);
        await Eventually.Holds(() => Here.Latest is not null);
        Here.Replace(Models.Trained());
        await rows.Get(Maturity.All);

        Here.Replace(Models.Trained(films: 4));

        (await rows.Get(Maturity.All)).Rows.SelectMany(row => row.Titles).ShouldAllBe(title => Enumerable.Range(1, 4).Select(The.TitleOf).Contains(title.Title));
    }

    private CurrentModel Here => _silo.Services.GetRequiredService<CurrentModel>();

    private async Task<Receiving> Follow(CurrentModel elsewhere)
    {
        var receiver = new ModelReceiver(
            _silo.Grains, elsewhere, _silo.Services.GetRequiredService<IHostApplicationLifetime>(), _silo.Clock, NullLogger<ModelReceiver>.Instance);
        await receiver.StartAsync(default);
        return new(receiver);
    }

    /// <summary>Lets a second pass again and again until both have the same.</summary>
    private Task Agree(CurrentModel elsewhere) => _silo.Clock.PassUntil(TimeSpan.FromSeconds(1), () => Models.Same(elsewhere.Latest, Here.Latest));

    /// <summary>Has the silo begin with a model.</summary>
    private sealed class Brought(TrainedModel model, CurrentModel current) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            current.Replace(model);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed record Receiving(ModelReceiver Receiver) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Receiver.StopAsync(default);
            Receiver.Dispose();
        }
    }
}
