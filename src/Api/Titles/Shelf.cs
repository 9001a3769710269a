using NetflixClone.Api.Auth;
using NetflixClone.Api.Json;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Titles;

/// <summary>The catalogue as the profile that asks sees it: nothing above its maturity, and on each title what the viewer did with it.</summary>
internal sealed class Shelf
{
    private readonly Library _library;
    private readonly Reasons _reasons;
    private readonly Dictionary<TitleId, TitleProgress> _history;
    private readonly Dictionary<TitleId, Rating> _ratings;
    private readonly HashSet<TitleId> _list;

    public Shelf(Library library, CurrentProfile profile, ViewerSnapshot viewer)
    {
        _library = library;
        Profile = profile;
        Viewer = viewer;
        _history = viewer.History.ToDictionary(progress => progress.Title);
        _ratings = viewer.Ratings.ToDictionary(rating => rating.Title, rating => rating.Rating);
        _list = [.. viewer.List];
        _reasons = new(id => _library.Find(id, profile.Maturity), BondTo);
    }

    public CurrentProfile Profile { get; }

    public ViewerSnapshot Viewer { get; }

    public static async ValueTask<Shelf> BindAsync(HttpContext context)
    {
        var profile = await CurrentProfile.BindAsync(context);
        var viewer = await context.RequestServices.GetRequiredService<IGrainFactory>().GetGrain<IViewerGrain>(profile.Id.Value).Get();
        return new(context.RequestServices.GetRequiredService<Library>(), profile, viewer);
    }

    /// <summary>What was begun and not finished, the latest first.</summary>
    public IReadOnlyList<Card> ContinueWatching() => Cards(Viewer.History.Where(IsBegun).Select(progress => progress.Title));

    public bool IsBegun(TitleId title) => _history.TryGetValue(title, out var progress) && (progress.Finished || IsBegun(progress));

    public Title? Find(TitleId title) => _library.Find(title, Profile.Maturity);

    /// <summary>The cards of those titles that may be shown.</summary>
    public IReadOnlyList<Card> Cards(IEnumerable<TitleId> titles) => [.. titles.Select(Find).OfType<Title>().Select(title => Card(title))];

    public IReadOnlyList<Card> Cards(IEnumerable<RecommendedTitle> recommended) =>
        [.. recommended.Select(entry => Find(entry.Title) is { } title ? Card(title, _reasons.Of(title, entry.Reason)) : null).OfType<Card>()];

    /// <summary>Titles that are like one, each with what they share.</summary>
    public IReadOnlyList<Card> CardsLike(Title title, IEnumerable<RecommendedTitle> alike) =>
        [.. alike.Select(entry => Find(entry.Title) is { } other ? Card(other, _reasons.OfLikeness(other, title, entry.Reason)) : null).OfType<Card>()];

    public IReadOnlyList<Card> Cards(IEnumerable<Title> titles) => [.. titles.Select(title => Card(title))];

    public TitleResponse Page(Title title) => new(Card(title), title);

    /// <summary>Why a whole row is shown.</summary>
    public ReasonResponse? ReasonOf(RecommendedRow row) => _reasons.Of(row);

    private Bond BondTo(TitleId title) =>
        _history.TryGetValue(title, out var progress) ? progress.Finished ? Bond.Finished : Bond.Watched
        : _ratings.TryGetValue(title, out var rating) && rating != Rating.Down ? Bond.Liked
        : _list.Contains(title) ? Bond.Kept
        : Bond.Watched;

    private static bool IsBegun(TitleProgress progress) => !progress.Finished && progress.Position > TimeSpan.Zero;

    private Card Card(Title title, ReasonResponse? reason = null) => new(
        title.Id, title.Slug, title.Name, title.Year, title.Kind, title.RuntimeMinutes, title.Genres, title.Certification, title.Maturity,
        title.Description, ArtOf(title.Id),
        _history.TryGetValue(title.Id, out var progress)
            ? new Progress(Seconds.Of(progress.Position), Seconds.Of(progress.Duration), progress.Finished)
            : null,
        _list.Contains(title.Id),
        _ratings.TryGetValue(title.Id, out var rating) ? rating : null,
        reason);

    private static Art ArtOf(TitleId id) => new($"/api/v1/art/{id}/poster.svg", $"/api/v1/art/{id}/card.svg", $"/api/v1/art/{id}/backdrop.svg");
}
