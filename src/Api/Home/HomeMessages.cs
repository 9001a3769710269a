using NetflixClone.Api.Titles;

namespace NetflixClone.Api.Home;

/// <summary>The page that a viewer comes to.</summary>
/// <param name="Version">Of the recommendations in it.</param>
/// <param name="Billboard">The title shown large; missing only while the catalogue is empty.</param>
internal sealed record HomeResponse(long Version, Card? Billboard, IReadOnlyList<Row> Rows);

/// <summary>A row of cards under a title.</summary>
/// <param name="Id">Stays the same for the same row of the same viewer.</param>
internal sealed record Row(string Id, RowName Kind, string Title, ReasonResponse? Reason, IReadOnlyList<Card> Cards);

/// <summary>The kinds of rows on the wire.</summary>
internal enum RowName
{
    Continue,
    Recommended,
    Because,
    Trending,
    List,
    Genre,
    Popular,
    Gems,
}
