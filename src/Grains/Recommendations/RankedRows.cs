using NetflixClone.Grains.Taste;
using Learned = NetflixClone.Recommendations;

namespace NetflixClone.Grains.Recommendations;

/// <summary>The model's rows in the words of the contract.</summary>
internal static class RankedRows
{
    /// <summary>Ranks the catalogue for a taste.</summary>
    public static ImmutableArray<RecommendedRow> Rank(this TrainedModel trained, Taste.Taste taste, Maturity maturity, DateTimeOffset now)
    {
        var viewer = trained.Model.FoldIn(trained.Number(taste.Interactions), now, trained.Name(taste.Genres));
        var liked = taste.Interactions.Where(interaction => interaction.Signal is TasteSignal.Liked or TasteSignal.Loved).Select(interaction => interaction.Title).ToHashSet();
        return [.. trained.Model.Rows(viewer, trained.UpTo(maturity)).Select(row => new RecommendedRow(
            Kind(row.Kind), trained.Title(row.Item), row.Genre, trained.Name(row.Titles, liked)))];
    }

    /// <summary>The titles most like one.</summary>
    public static ImmutableArray<RecommendedTitle> Similar(this TrainedModel trained, TitleId title, Maturity maturity, int count) =>
        trained.Model.Items.TryFind(title.Value, out var item) ? trained.Name(trained.Model.Similar(item, count, trained.UpTo(maturity)), []) : [];

    /// <summary>Whether two lots of rows show the same titles in the same places for the same reasons.</summary>
    public static bool SameAs(this ImmutableArray<RecommendedRow> rows, ImmutableArray<RecommendedRow> others) =>
        rows.Length == others.Length && rows.Zip(others).All(pair => pair.First.SameAs(pair.Second));

    private static bool SameAs(this RecommendedRow row, RecommendedRow other) =>
        (row.Kind, row.Because, row.Genre) == (other.Kind, other.Because, other.Genre)
        && row.Titles.Select(Place).SequenceEqual(other.Titles.Select(Place));

    /// <summary>What a page shows of it; the score and the share move a little with every moment.</summary>
    private static (TitleId, ReasonKind, TitleId?, string?) Place(RecommendedTitle title) =>
        (title.Title, title.Reason.Kind, title.Reason.Title, title.Reason.Subject);

    private static ImmutableArray<RecommendedTitle> Name(
        this TrainedModel trained, IReadOnlyList<Learned.Recommendation> titles, HashSet<TitleId> liked) =>
        [.. titles.Select(title => new RecommendedTitle(new(trained.Model.Items[title.Item]), title.Score, trained.Name(title.Reasons, liked)))];

    /// <summary>The weightiest reason that a person can be told; the decade of a film alone is none.</summary>
    private static RecommendationReason Name(this TrainedModel trained, IReadOnlyList<Learned.Reason> reasons, HashSet<TitleId> liked)
    {
        foreach (var reason in reasons.Where(reason => reason.Kind != Learned.ReasonKind.Era))
        {
            var title = trained.Title(reason.Item);
            return new(Kind(reason.Kind, title is { } known && liked.Contains(known)), title, reason.Name, reason.Share);
        }

        return new(ReasonKind.Popular, null, null, 0);
    }

    private static TitleId? Title(this TrainedModel trained, int? item) => item is { } number ? new TitleId(trained.Model.Items[number]) : null;

    private static RowKind Kind(Learned.RowKind kind) => kind switch
    {
        Learned.RowKind.RecommendedForYou => RowKind.ForYou,
        Learned.RowKind.BecauseYouWatched => RowKind.BecauseYouWatched,
        Learned.RowKind.Trending => RowKind.Trending,
        Learned.RowKind.Genre => RowKind.Genre,
        Learned.RowKind.HiddenGems => RowKind.HiddenGems,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The contract knows no such row."),
    };

    private static ReasonKind Kind(Learned.ReasonKind kind, bool liked) => kind switch
    {
        Learned.ReasonKind.LikedTogether => liked ? ReasonKind.BecauseYouLiked : ReasonKind.BecauseYouWatched,
        Learned.ReasonKind.WatchedAfter => ReasonKind.NextAfter,
        Learned.ReasonKind.Genre or Learned.ReasonKind.ChosenGenre => ReasonKind.Genre,
        Learned.ReasonKind.Director or Learned.ReasonKind.Cast => ReasonKind.Person,
        _ => ReasonKind.Popular,
    };
}
