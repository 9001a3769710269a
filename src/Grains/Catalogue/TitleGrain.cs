using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NetflixClone.Catalogue;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Viewers;
using NetflixClone.Media;

namespace NetflixClone.Grains.Catalogue;

/// <inheritdoc cref="ITitleGrain"/>
[GrainType("title")]
internal sealed partial class TitleGrain(
    [PersistentState("title")] IPersistentState<TitleState> title,
    ITitleStore titles,
    IMediaSource media,
    TimeProvider clock,
    OutboxMetrics outboxes,
    ILogger<TitleGrain> logger) : Grain, ITitleGrain, IOutboxGrain, IOutboxOwner<CatalogueEvent>
{
    private OutboxPump<CatalogueEvent>? _pump;
    private Task _writing = Task.CompletedTask;
    private Task? _nextWrite;

    string IOutboxOwner<CatalogueEvent>.StreamNamespace => Streams.Catalogue;

    Outbox<CatalogueEvent> IOutboxOwner<CatalogueEvent>.Outbox
    {
        get => title.State.Outbox;
        set => title.State = title.State with { Outbox = value };
    }

    private TitleId Id => new(this.GetPrimaryKey());

    private OutboxPump<CatalogueEvent> Pump => _pump ??= new(this, outboxes, logger);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!title.State.Outbox.Waiting.IsEmpty)
        {
            Pump.Stored();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _pump?.Stop(reason, cancellationToken) ?? Task.CompletedTask;

    public async Task<PlayableTitle?> Get() =>
        await titles.FindAsync(Id) is { } found && media.Find(Id) is { } playable ? new(found.Title, playable.Duration) : null;

    public Task<TitleCounters> Counters() => Task.FromResult(title.State.Counters);

    /// <remarks>The facts are stored first. If the process ends before the event is, the caller was not answered and updates again.</remarks>
    public async Task<UpdateTitleOutcome> Update(UpdateTitle command)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentOutOfRangeException.ThrowIfNotEqual(command.Facts.Id, Id);
        switch (await titles.UpsertAsync(command.Facts, command.ExpectedVersion))
        {
            case UpsertOutcome.Stored stored:
                title.State = title.State.Apply(new TitleUpdated(title.State.Outbox.Next, Id, clock.GetUtcNow(), command.Facts, stored.Version));
                await Write();
                Pump.Stored();
                LogUpdated(Id, stored.Version);
                return new UpdateTitleOutcome.Updated(stored.Version);
            case UpsertOutcome.Conflict conflict:
                return new UpdateTitleOutcome.Conflict(conflict.CurrentVersion);
            default:
                throw new UnreachableException();
        }
    }

    public Task Count(PlaybackEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        title.State = title.State.Count(happened);
        return Write(); // also when it was counted before: that may not be stored yet
    }

    public Task PublishOutbox()
    {
        _pump?.Publish();
        return Task.CompletedTask;
    }

    Task IOutboxOwner<CatalogueEvent>.WriteOutbox() => Write();

    /// <summary>Writes once the write before is done: what changes until then shares it.</summary>
    private Task Write() => _nextWrite ??= WriteNext();

    private async Task WriteNext()
    {
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await Task.Yield();
        (_writing, _nextWrite) = (_nextWrite!, null);
        await this.Write(title);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Title {Title} has new facts, version {Version}")]
    private partial void LogUpdated(TitleId title, long version);
}
