using Microsoft.Extensions.Logging;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Outboxes;

namespace NetflixClone.Grains.Viewers;

/// <inheritdoc cref="IViewerGrain"/>
/// <remarks>Each command writes one state: a heartbeat "playing", all else "viewer". See docs/decisions/viewer-state.md.</remarks>
[GrainType("viewer")]
internal sealed partial class ViewerGrain(
    [PersistentState("viewer")] IPersistentState<ViewerState> viewer,
    [PersistentState("playing")] IPersistentState<PlayingState> playing,
    TimeProvider clock,
    OutboxMetrics outboxes,
    ILogger<ViewerGrain> logger) : Grain, IViewerGrain, IOutboxGrain, IOutboxOwner<PlaybackEvent>
{
    private Observers<IViewerObserver> _observers;
    private OutboxPump<PlaybackEvent>? _pump;
    private ImmutableArray<Attendance> _attendances = [];

    string IOutboxOwner<PlaybackEvent>.StreamNamespace => Streams.Playback;

    Outbox<PlaybackEvent> IOutboxOwner<PlaybackEvent>.Outbox
    {
        get => viewer.State.Outbox;
        set => viewer.State = viewer.State with { Outbox = value };
    }

    private ProfileId Id => new(this.GetPrimaryKey());

    private OutboxPump<PlaybackEvent> Pump => _pump ??= new(this, outboxes, logger);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        viewer.State = viewer.State.MergedWith(playing.State);
        if (!viewer.State.Outbox.Waiting.IsEmpty)
        {
            Pump.Stored();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _observers.Forget(observer => observer.Forgotten(Id));
        await (_pump?.Stop(reason, cancellationToken) ?? Task.CompletedTask);
    }

    public async Task<StartOutcome> Start(StartPlayback command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var asked = await Ask(command);
        if (asked.Refusal is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        await EndEarlier(command.Session, now);
        var position = command.FromStart ? TimeSpan.Zero : viewer.State.ResumePoint(command.Title, now);
        var playback = asked.ToPlayback(command, new Standing(PlaybackId.New(clock), 0, position, PlayerState.Playing, now));
        if (await Acquire(playback, asked.Plan) is AcquireOutcome.TooMany tooMany)
        {
            return new StartOutcome.TooManyStreams(tooMany.Running);
        }

        await Store(viewer.State.With(playback)
            .Apply(new PlaybackStarted(viewer.State.Outbox.Next, Id, now, command.Title, playback.Id, position, playback.Duration)));

        LogStarted(Id, command.Title, position);
        await Tell(playback, always: true);
        return new StartOutcome.Started(playback.Id, playback.Standing.Sequence, position, playback.Duration, playback.MaxHeight);
    }

    public async Task<ProgressOutcome> Report(ReportProgress command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (viewer.State.Find(command.Playback) is not { } running || running.Title != command.Title)
        {
            return new ProgressOutcome.PlaybackEnded();
        }

        var now = clock.GetUtcNow();
        var moved = running.At(command, now);
        if (moved == running)
        {
            return Recorded(running);
        }

        if (!await KeepSlot(running, now))
        {
            await End(moved, now);
            LogSlotLost(Id, moved.Title);
            await NotifyEnded(moved.Id);
            return new ProgressOutcome.PlaybackEnded();
        }

        if (running.MeaningOf(moved, Id, viewer.State.Outbox.Next) is { } happened)
        {
            await Store(viewer.State.With(moved).Apply(happened));
            LogHappened(Id, command.Title, happened.GetType().Name);
        }
        else
        {
            viewer.State = viewer.State.With(moved);
            playing.State = viewer.State.ToPlaying();
            await this.Write(playing);
        }

        await Tell(moved, always: running.Standing.State != moved.Standing.State);
        return Recorded(moved);
    }

    public async Task<ProgressOutcome> Stop(ReportProgress command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (viewer.State.Find(command.Playback) is not { } running || running.Title != command.Title)
        {
            var stands = viewer.State.Find(command.Title)?.Position ?? TimeSpan.Zero;
            return new ProgressOutcome.Recorded(stands, viewer.State.Version, MaxHeight: 0);
        }

        var now = clock.GetUtcNow();
        var moved = running.At(command, now);
        await End(moved, now);
        LogHappened(Id, command.Title, nameof(Stop));
        await NotifyPosition(moved);
        return Recorded(moved);
    }

    public Task<ViewerSnapshot> Get() => Task.FromResult(viewer.State.ToSnapshot());

    public Task PublishOutbox()
    {
        _pump?.Publish();
        return Task.CompletedTask;
    }

    Task IOutboxOwner<PlaybackEvent>.WriteOutbox() => viewer.WriteStateAsync();

    /// <summary>Stores what was applied, and lets its events go out. Until it is stored, nobody is answered.</summary>
    private async Task Store(ViewerState applied)
    {
        viewer.State = applied;
        await this.Write(viewer);
        Pump.Stored();
    }

    private ProgressOutcome.Recorded Recorded(RunningPlayback running) => new(running.Standing.Position, viewer.State.Version, running.MaxHeight);
}
