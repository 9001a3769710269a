using NetflixClone.Catalogue;
using NetflixClone.Grains.Viewers;
using NetflixClone.Media;

namespace NetflixClone.Grains.Catalogue;

/// <inheritdoc cref="ITitleGrain"/>
[GrainType("title")]
internal sealed class TitleGrain(
    [PersistentState("title")] IPersistentState<TitleState> title, ITitleStore titles, IMediaSource media) : Grain, ITitleGrain
{
    private Task _writing = Task.CompletedTask;
    private Task? _nextWrite;

    private TitleId Id => new(this.GetPrimaryKey());

    public async Task<PlayableTitle?> Get() =>
        await titles.FindAsync(Id) is { } found && media.Find(Id) is { } playable ? new(found.Title, playable.Duration) : null;

    public Task<TitleCounters> Counters() => Task.FromResult(title.State.Counters);

    public Task Count(PlaybackEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        title.State = title.State.Count(happened);
        return _nextWrite ??= WriteNext(); // also when it was counted before: that may not be stored yet
    }

    /// <summary>Writes once the write before is done: what is counted until then shares it.</summary>
    private async Task WriteNext()
    {
        await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await Task.Yield();
        (_writing, _nextWrite) = (_nextWrite!, null);
        await this.Write(title);
    }
}
