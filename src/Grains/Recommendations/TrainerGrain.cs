using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetflixClone.Grains.Taste;
using NetflixClone.Storage.Interactions;

namespace NetflixClone.Grains.Recommendations;

/// <inheritdoc cref="ITrainerGrain"/>
/// <remarks>
/// Each interaction is logged, where it counts once, and taken at once into what learns by counting. That running count may take one twice
/// when it is delivered twice; the next training, which reads the log, puts it right.
/// </remarks>
[GrainType("trainer")]
[KeepAlive]
internal sealed partial class TrainerGrain(
    CurrentModel current,
    ModelTraining training,
    IInteractionLog log,
    IOptions<TrainingSettings> settings,
    ILogger<TrainerGrain> logger) : Grain, ITrainerGrain
{
    private readonly List<(TasteInteraction Happened, ImmutableArray<TasteInteraction> Before)> _meanwhile = [];
    private TrainingNews? _news;
    private Task _training = Task.CompletedTask;
    private int _learned;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _training = Train();
        this.RegisterGrainTimer(static (grain, _) => grain.TrainIfLearned(), this, settings.Value.Every, settings.Value.Every);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _training;

    public async Task Learn(ProfileId profile, long sequence, TasteInteraction happened, ImmutableArray<TasteInteraction> before)
    {
        ArgumentNullException.ThrowIfNull(happened);
        await log.AppendAsync(new Interaction(profile.Value, sequence, happened.Title.Value, happened.Signal.ToString(), happened.Fraction, happened.At));
        _learned++;
        if (!_training.IsCompleted)
        {
            _meanwhile.Add((happened, before));
        }

        if (_news is { } news)
        {
            news.Take((happened, before));
            current.Replace(news.Latest);
        }

        if (_learned >= settings.Value.AfterInteractions)
        {
            await TrainIfLearned();
        }
    }

    public async Task<ModelNews> News(ModelCopy copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return _news is null || copy.Process == current.Process ? new ModelNews.None() : await _news.For(copy);
    }

    public Task<ModelInfo> Model() => Task.FromResult(current.Latest is { } trained
        ? new ModelInfo(trained.Model.Version, trained.Model.TrainedAt, trained.Interactions + trained.Model.Learned, trained.Viewers)
        : new ModelInfo(0, default, 0, 0));

    private Task TrainIfLearned()
    {
        if (_training.IsCompleted && (_learned > 0 || _news is null))
        {
            _training = Train();
        }

        return Task.CompletedTask;
    }

    /// <summary>Trains beside the grain's turns, and then has everybody use the result.</summary>
    private async Task Train()
    {
        try
        {
            _learned = 0;
            _meanwhile.Clear();
            var previous = current.Latest?.Model;
            var trained = await Task.Run(() => training.TrainAsync(previous));
            var news = new TrainingNews(trained);
            news.Take(_meanwhile);
            _news = news;
            current.Replace(news.Latest);
            LogTrained(trained.Model.Version, trained.Interactions, trained.Viewers);
        }
        catch (OperationCanceledException)
        {
            // the silo stops: the model goes with it
        }
        catch (Exception failure) // whatever it is, the model before it goes on serving, and the next try comes with the timer
        {
            LogNotTrained(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Version} was trained from {Interactions} interactions of {Viewers} viewers")]
    private partial void LogTrained(int version, long interactions, int viewers);

    [LoggerMessage(Level = LogLevel.Error, Message = "The model was not trained; the one before it goes on")]
    private partial void LogNotTrained(Exception failure);
}
