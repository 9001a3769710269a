using Microsoft.Extensions.Logging;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;
using NetflixClone.Storage.Interactions;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace NetflixClone.Grains.Taste;

/// <inheritdoc cref="ITasteProfileGrain"/>
/// <remarks>
/// Effects first, then the write: a crash in between has the event come again, and each effect drops what it took before (the log and the
/// counters by profile and sequence, the ranking by being a function of the taste). So nothing is lost and nothing counts twice.
/// </remarks>
[GrainType("taste")]
[ImplicitStreamSubscription(Streams.Playback)]
internal sealed partial class TasteProfileGrain(
    [PersistentState("taste")] IPersistentState<TasteState> taste,
    IInteractionLog log,
    ILogger<TasteProfileGrain> logger) : Grain, ITasteProfileGrain, IStreamSubscriptionObserver, IAsyncObserver<PlaybackEvent>
{
    private ProfileId Id => new(this.GetPrimaryKey());

    public Task<Taste> Get() => Task.FromResult(taste.State.ToTaste());

    public async Task Erase()
    {
        await log.EraseProfileAsync(Id.Value);
        taste.State = TasteState.Erased;
        await this.Write(taste);
        DeactivateOnIdle();
    }

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        ArgumentNullException.ThrowIfNull(handleFactory);
        return handleFactory.Create<PlaybackEvent>().ResumeAsync(this);
    }

    public async Task OnNextAsync(PlaybackEvent item, StreamSequenceToken? token = null)
    {
        var (before, after) = (taste.State, taste.State.Apply(item));
        if (after == before)
        {
            return;
        }

        await Task.WhenAll(
            TasteState.MeaningOf(item) is { } happened ? Trainer.Learn(Id, item.Sequence, happened, before.Interactions) : Task.CompletedTask,
            item is TitleEvent counted && TitleState.Counts(item) ? Title(counted.Title).Count(item) : Task.CompletedTask,
            Recommendations.Refresh(after.ToTaste()));
        taste.State = after;
        await this.Write(taste);
        LogTaken(Id, item.Sequence, item.GetType().Name);
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask; // what was not taken comes again

    private ITrainerGrain Trainer => GrainFactory.GetGrain<ITrainerGrain>(ITrainerGrain.Current);

    private IRecommendationsGrain Recommendations => GrainFactory.GetGrain<IRecommendationsGrain>(Id.Value);

    private ITitleGrain Title(TitleId title) => GrainFactory.GetGrain<ITitleGrain>(title.Value);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The taste of {Viewer} took event {Sequence}, {What}")]
    private partial void LogTaken(ProfileId viewer, long sequence, string what);
}
