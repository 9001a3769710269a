namespace NetflixClone.Recommendations;

/// <summary>The blend of implicit ALS, sequential counts, content and popularity; made by <see cref="ModelTrainer"/>.</summary>
public sealed class RecommendationModel : IRecommendationModel
{
    internal RecommendationModel(int version, DateTimeOffset trainedAt, long learned, ItemIndex items, LearnedModels models)
    {
        (Version, TrainedAt, Learned, Items, Models) = (version, trainedAt, learned, items, models);
    }

    /// <inheritdoc/>
    public int Version { get; }

    /// <inheritdoc/>
    public DateTimeOffset TrainedAt { get; }

    /// <inheritdoc/>
    public long Learned { get; }

    /// <inheritdoc/>
    public ItemIndex Items { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Genres => Models.Content.Genres;

    internal LearnedModels Models { get; }

    /// <inheritdoc/>
    public ViewerTaste FoldIn(IReadOnlyList<Interaction> history, DateTimeOffset now, IReadOnlyList<string>? chosenGenres = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        Items.Check(history);
        var signals = Evidence.Fold(history, now);
        var recent = Visits.Recent(history, signals);
        return new(Version, Models.Factors, now, signals, recent, Models.Factors.FoldIn(signals), Models.Content.Taste(signals, chosenGenres ?? []));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Recommendation> Rank(ViewerTaste viewer, int count, Func<int, bool> allowed) =>
        RowsFor(viewer, allowed).Recommended(count);

    /// <inheritdoc/>
    public IReadOnlyList<Row> Rows(ViewerTaste viewer, Func<int, bool> allowed, RowOptions? options = null) =>
        RowsFor(viewer, allowed).Build(options ?? new());

    /// <inheritdoc/>
    public IReadOnlyList<Recommendation> Similar(int item, int count, Func<int, bool> allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, Items.Count);
        var alike = new Likeness(Models, item, Candidates(other => other != item && allowed(other)));
        return alike.Best(count);
    }

    /// <inheritdoc/>
    public IRecommendationModel Learn(IReadOnlyList<Lesson> lessons)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        Items.Check(lessons.SelectMany(lesson => lesson.Before.Append(lesson.Happened)));
        return new RecommendationModel(Version, TrainedAt, Learned + lessons.Count, Items, Models.With(lessons));
    }

    private RowBuilder RowsFor(ViewerTaste viewer, Func<int, bool> allowed)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(allowed);
        if (!ReferenceEquals(viewer.Factors, Models.Factors)) // which all that was learned since one training shares
        {
            throw new ArgumentException($"The taste belongs to another model (version {viewer.ModelVersion}) than this (version {Version}); fold it in again.", nameof(viewer));
        }

        var settled = viewer.Signals.Where(signal => signal.Familiarity == Familiarity.Settled).Select(signal => signal.Item).ToHashSet();
        return new(Models, viewer, Candidates(item => !settled.Contains(item) && allowed(item)));
    }

    private int[] Candidates(Func<int, bool> among) => [.. Enumerable.Range(0, Items.Count).Where(among)];
}
