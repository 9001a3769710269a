using Microsoft.Extensions.Logging;
using NetflixClone.Grains.Taste;

namespace NetflixClone.Grains.Recommendations;

/// <inheritdoc cref="IRecommendationsGrain"/>
/// <remarks>
/// Nothing is stored: rows follow from taste and model, and are made again when somebody asks. The version is the moment in milliseconds
/// at which they last became others, so that it grows over restarts without being written anywhere.
/// </remarks>
[GrainType("recommendations")]
internal sealed class RecommendationsGrain(
    CurrentModel current, TimeProvider clock, ILogger<RecommendationsGrain> logger) : Grain, IRecommendationsGrain
{
    /// <summary>Rows that are older are made again when they are asked for: what is trending moves on without the viewer.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private Observers<IRecommendationsObserver> _observers;
    private Taste.Taste? _taste;
    private Ranking? _ranking;

    private ProfileId Id => new(this.GetPrimaryKey());

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _observers.Forget(observer => observer.Forgotten(Id));

    public async Task<RecommendedRows> Get(Maturity maturity)
    {
        if (await current.GetAsync() is not { } trained)
        {
            return new(0, []);
        }

        _taste ??= await GrainFactory.GetGrain<ITasteProfileGrain>(Id.Value).Get();
        var now = clock.GetUtcNow();
        if (_ranking is null || _ranking.Maturity != maturity || _ranking.Training != trained.Training || now - _ranking.At >= Freshness)
        {
            Rank(trained, _taste, maturity, now);
        }

        return _ranking!.Rows;
    }

    public async Task<ImmutableArray<RecommendedTitle>> Similar(TitleId title, Maturity maturity, int count) =>
        (await current.GetAsync())?.Similar(title, maturity, count) ?? [];

    public async Task Refresh(Taste.Taste taste)
    {
        ArgumentNullException.ThrowIfNull(taste);
        _taste = taste;
        if (_ranking is not { } before || current.Latest is not { } trained)
        {
            return; // nobody has looked: ranked when somebody does
        }

        Rank(trained, taste, before.Maturity, clock.GetUtcNow());
        if (_observers.Any && _ranking.Rows.Version != before.Rows.Version)
        {
            var (id, version) = (Id, _ranking.Rows.Version);
            await _observers.Notify(observer => observer.RecommendationsChanged(id, version));
        }
    }

    public Task Erase()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Subscribe(IRecommendationsObserver observer)
    {
        _observers.Subscribe(observer, clock, logger);
        DelayDeactivation(Observers<IRecommendationsObserver>.Lifetime);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(IRecommendationsObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_ranking))]
    private void Rank(TrainedModel trained, Taste.Taste taste, Maturity maturity, DateTimeOffset now)
    {
        var rows = trained.Rank(taste, maturity, now);
        var same = _ranking is { } before && before.Maturity == maturity && before.Rows.Rows.SameAs(rows);
        var version = same ? _ranking!.Rows.Version : Math.Max(now.ToUnixTimeMilliseconds(), (_ranking?.Rows.Version ?? 0) + 1);
        _ranking = new(new(version, rows), maturity, trained.Training, now);
    }

    /// <summary>Rows, and what they were made for and from.</summary>
    private sealed record Ranking(RecommendedRows Rows, Maturity Maturity, Guid Training, DateTimeOffset At);
}
