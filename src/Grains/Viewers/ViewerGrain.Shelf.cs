namespace NetflixClone.Grains.Viewers;

/// <summary>What a viewer keeps, rates and forgets, and who is told.</summary>
internal sealed partial class ViewerGrain
{
    public Task Rate(RateTitle command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return viewer.State.RatingOf(command.Title) == command.Rating
            ? Task.CompletedTask
            : Change(viewer.State.Rated(command.Title, command.Rating, Id, clock.GetUtcNow()), nameof(TitleRated));
    }

    public Task Keep(KeepTitle command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return viewer.State.List.Contains(command.Title) == command.Kept
            ? Task.CompletedTask
            : Change(new TitleKept(viewer.State.Outbox.Next, Id, clock.GetUtcNow(), command.Title, command.Kept));
    }

    public async Task ForgetTitle(TitleId title)
    {
        if (viewer.State.Find(title) is null)
        {
            return;
        }

        var running = viewer.State.Running.Where(playback => playback.Title == title).ToArray();
        await Change(new TitleForgotten(viewer.State.Outbox.Next, Id, clock.GetUtcNow(), title));
        foreach (var playback in running)
        {
            await Leave(playback);
        }
    }

    public Task ChooseGenres(ImmutableArray<string> genres) => viewer.State.Genres.SequenceEqual(genres)
        ? Task.CompletedTask
        : Change(new GenresChosen(viewer.State.Outbox.Next, Id, clock.GetUtcNow(), genres));

    public async Task Erase()
    {
        DeactivateOnIdle(); // once this is done, or has failed half way: memory would not fit what is stored
        foreach (var playback in viewer.State.Running)
        {
            await Leave(playback);
        }

        if (_pump is not null)
        {
            await _pump.Stop(new(DeactivationReasonCode.ApplicationRequested, "The profile is erased."), CancellationToken.None);
        }

        await playing.ClearStateAsync();
        await viewer.ClearStateAsync();
        LogErased(Id);
    }

    public Task Subscribe(IViewerObserver observer)
    {
        _observers.Subscribe(observer, clock, logger);
        DelayDeactivation(Observers<IViewerObserver>.Lifetime);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(IViewerObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    private Task Change(PlaybackEvent happened) => Change(viewer.State.Apply(happened), happened.GetType().Name);

    private async Task Change(ViewerState changed, string how)
    {
        await Store(changed);
        LogChanged(Id, how);
        if (_observers.Any)
        {
            var (id, version) = (Id, viewer.State.Version);
            await _observers.Notify(observer => observer.ViewerChanged(id, version));
        }
    }

    private async Task Leave(RunningPlayback playback)
    {
        await Slots(playback.User).Release(playback.Id);
        await Audience.Left(playback.Id);
        await NotifyEnded(playback.Id);
    }

    private Task NotifyEnded(PlaybackId playback)
    {
        var id = Id;
        return _observers.Notify(observer => observer.PlaybackEnded(id, playback));
    }

    private Task NotifyPosition(RunningPlayback playback)
    {
        if (!_observers.Any)
        {
            return Task.CompletedTask;
        }

        var change = new PositionChange(
            Id, playback.Title, playback.Id, playback.Standing.Position, playback.Duration,
            RunningPlayback.IsFinished(playback.Standing.Position, playback.Duration), viewer.State.Version);
        return _observers.Notify(observer => observer.PositionChanged(change));
    }
}
