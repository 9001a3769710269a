using NetflixClone.Catalogue.Search;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Titles;

/// <summary>A title as a row shows it.</summary>
/// <param name="Progress">Where the viewer left it; missing when it was never begun.</param>
/// <param name="Reason">Why it is shown, when it is recommended.</param>
internal record Card(
    TitleId Id,
    string Slug,
    string Title,
    int Year,
    TitleKind Kind,
    int RuntimeMinutes,
    IReadOnlyList<string> Genres,
    string Certification,
    Maturity Maturity,
    string Description,
    Art Art,
    Progress? Progress,
    bool InList,
    Rating? Rating,
    ReasonResponse? Reason);

/// <summary>The addresses of a title's pictures.</summary>
internal sealed record Art(string Poster, string Card, string Backdrop);

/// <summary>Where a viewer left a title, in seconds.</summary>
internal sealed record Progress(double Position, double Duration, bool Finished);

/// <summary>Why a title is recommended, for a client that draws and for one that shows text.</summary>
internal sealed record ReasonResponse(ReasonName Kind, string Text, TitleId? TitleId, string? Genre);

/// <summary>The kinds of reasons on the wire.</summary>
internal enum ReasonName
{
    BecauseYouWatched,
    BecauseYouLiked,
    Genre,
    Person,
    Popular,
    NextAfter,
}

/// <summary>A title with all that its page shows.</summary>
internal sealed record TitleResponse : Card
{
    public TitleResponse(Card card, Title title)
        : base(card)
    {
        OriginalTitle = title.OriginalName;
        Tagline = title.Tagline;
        Synopsis = title.Synopsis;
        Directors = title.Directors;
        Cast = [.. title.Cast.Select(member => new CastResponse(member.Name, member.Role))];
        Countries = title.Countries;
        Language = title.Language;
        Episodes = title.Kind == TitleKind.Series ? [.. title.Episodes.Select(EpisodeResponse.From)] : null;
    }

    public string? OriginalTitle { get; }

    public string? Tagline { get; }

    public string Synopsis { get; }

    public IReadOnlyList<string> Directors { get; }

    public IReadOnlyList<CastResponse> Cast { get; }

    public IReadOnlyList<string> Countries { get; }

    public string Language { get; }

    public IReadOnlyList<EpisodeResponse>? Episodes { get; }
}

internal sealed record CastResponse(string Name, string? Role);

internal sealed record EpisodeResponse(TitleId Id, int Season, int Number, string Name, int RuntimeMinutes, string? Description)
{
    public static EpisodeResponse From(Episode episode) =>
        new(episode.Id, episode.Season, episode.Number, episode.Name, episode.RuntimeMinutes, episode.Description);
}

internal sealed record CardsResponse(IReadOnlyList<Card> Cards);

internal sealed record SearchResponse(
    string Query, IReadOnlyList<Card> Cards, IReadOnlyList<PersonCount> People, IReadOnlyList<GenreCount> Genres);

internal sealed record GenresResponse(IReadOnlyList<GenreCount> Genres);

internal sealed record GenreTitlesResponse(GenreCount Genre, int Total, IReadOnlyList<Card> Cards);
