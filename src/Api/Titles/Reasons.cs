using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Api.Titles;

/// <summary>Puts the models' reasons into words. A reason that rests on a title which the viewer may not see does not name it.</summary>
internal sealed class Reasons(Func<TitleId, Title?> find, Func<TitleId, bool> isFinished)
{
    private static readonly ReasonResponse Popular = new(ReasonName.Popular, "Popular right now", null, null);

    public ReasonResponse Of(Title title, RecommendationReason reason) => reason switch
    {
        { Kind: ReasonKind.BecauseYouWatched, Title: { } because } when find(because) is { } watched =>
            new(ReasonName.BecauseYouWatched, Watched(watched), because, null),
        { Kind: ReasonKind.BecauseYouLiked, Title: { } because } when find(because) is { } liked =>
            new(ReasonName.BecauseYouLiked, $"Because you liked {liked.Name}", because, null),
        { Kind: ReasonKind.NextAfter, Title: { } because } when find(because) is { } before =>
            new(ReasonName.NextAfter, $"Often watched after {before.Name}", because, null),
        { Kind: ReasonKind.Genre, Subject: { } genre } => new(ReasonName.Genre, $"Because you like {genre}", null, genre),
        { Kind: ReasonKind.Person, Subject: { } person } => new(ReasonName.Person, By(title, person), null, null),
        _ => Popular,
    };

    public ReasonResponse? Of(RecommendedRow row) =>
        row is { Kind: RowKind.BecauseYouWatched, Because: { } because } && find(because) is { } watched
            ? new(ReasonName.BecauseYouWatched, Watched(watched), because, null)
            : null;

    /// <summary>Why a title stands under "more like this" of another, which the viewer need not have watched.</summary>
    public ReasonResponse OfLikeness(Title title, Title to, RecommendationReason reason) => reason switch
    {
        { Kind: ReasonKind.BecauseYouWatched or ReasonKind.BecauseYouLiked } =>
            new(ReasonName.BecauseYouWatched, $"Viewers of {to.Name} also watch it", to.Id, null),
        { Kind: ReasonKind.Genre, Subject: { } genre } => new(ReasonName.Genre, $"{genre}, like {to.Name}", to.Id, genre),
        _ => Of(title, reason),
    };

    private string Watched(Title title) => isFinished(title.Id) ? $"Because you finished {title.Name}" : $"Because you watched {title.Name}";

    private static string By(Title title, string person) =>
        title.Directors.Contains(person, StringComparer.Ordinal) ? $"Directed by {person}" : $"With {person}";
}
