using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Recommendations;

namespace NetflixClone.Api.Titles;

/// <summary>Puts the models' reasons into words. A reason that rests on a title which the viewer may not see does not name it.</summary>
internal sealed class Reasons(Func<TitleId, Title?> find, Func<TitleId, Bond> bond)
{
    private static readonly ReasonResponse Popular = new(ReasonName.Popular, "Popular right now", null, null);

    public ReasonResponse Of(Title title, RecommendationReason reason) => reason switch
    {
        { Kind: ReasonKind.BecauseYouWatched, Title: { } because } when find(because) is { } watched =>
            Because(watched),
        { Kind: ReasonKind.BecauseYouLiked, Title: { } because } when find(because) is { } liked =>
            new(ReasonName.BecauseYouLiked, $"Because you liked {liked.Name}", because, null),
        { Kind: ReasonKind.NextAfter, Title: { } because } when find(because) is { } before =>
            new(ReasonName.NextAfter, $"Often watched after {before.Name}", because, null),
        { Kind: ReasonKind.Genre, Subject: { } genre } => new(ReasonName.Genre, $"Because you like {genre}", null, genre),
        { Kind: ReasonKind.Person, Subject: { } person } => new(ReasonName.Person, By(title, person), null, null),
        _ => Popular,
    };

    public ReasonResponse? Of(RecommendedRow row) =>
        row is { Kind: RowKind.BecauseYouWatched, Because: { } because } && find(because) is { } led
            ? Because(led)
            : null;

    /// <summary>Why a title stands under "more like this" of another, which the viewer need not have watched.</summary>
    public ReasonResponse OfLikeness(Title title, Title to, RecommendationReason reason) => reason switch
    {
        { Kind: ReasonKind.BecauseYouWatched or ReasonKind.BecauseYouLiked } =>
            new(ReasonName.BecauseYouWatched, $"Viewers of {to.Name} also watch it", to.Id, null),
        { Kind: ReasonKind.Genre, Subject: { } genre } => new(ReasonName.Genre, $"{genre}, like {to.Name}", to.Id, genre),
        _ => Of(title, reason),
    };

    /// <summary>Says what the viewer really did: somebody may like or keep a title here and have seen it elsewhere, or not yet.</summary>
    private ReasonResponse Because(Title title) => bond(title.Id) switch
    {
        Bond.Finished => new(ReasonName.BecauseYouWatched, $"Because you finished {title.Name}", title.Id, null),
        Bond.Liked => new(ReasonName.BecauseYouLiked, $"Because you liked {title.Name}", title.Id, null),
        Bond.Kept => new(ReasonName.BecauseYouLiked, $"Because you keep {title.Name} in your list", title.Id, null),
        _ => new(ReasonName.BecauseYouWatched, $"Because you watched {title.Name}", title.Id, null),
    };

    private static string By(Title title, string person) =>
        title.Directors.Contains(person, StringComparer.Ordinal) ? $"Directed by {person}" : $"With {person}";
}
