using System.ComponentModel.DataAnnotations;
using NetflixClone.Api.Titles;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Viewers;

internal sealed record ContinueWatchingResponse(long Version, IReadOnlyList<Card> Cards);

internal sealed record HistoryResponse(IReadOnlyList<HistoryItem> Items);

internal sealed record HistoryItem(Card Card, DateTimeOffset WatchedAt);

public sealed record RatingRequest([Required(ErrorMessage = "The rating is missing.")] Rating? Rating);

public sealed record GenresRequest(
    [Required(ErrorMessage = "The genres are missing."), MaxLength(20, ErrorMessage = "At most 20 genres.")] IReadOnlyList<string>? Genres);
