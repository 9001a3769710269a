using System.Text.Json;

namespace NetflixClone.TestKit.Product;

/// <summary>What the HTTP contract answers, as far as tests and benchmarks look.</summary>
public static class Answers
{
    /// <summary>The contract's JSON: camelCase.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);
}

/// <summary>A signed-in session.</summary>
public sealed record SessionAnswer(string AccessToken);

/// <summary>A profile of the account.</summary>
public sealed record ProfileAnswer(Guid Id, string Name);

/// <summary>The profiles of an account.</summary>
public sealed record ProfilesAnswer(IReadOnlyList<ProfileAnswer> Profiles);

/// <summary>Where to approve a payment.</summary>
public sealed record CheckoutAnswer(string SubscriptionId, Uri ApprovalUrl);

/// <summary>What the account has subscribed to.</summary>
public sealed record SubscriptionAnswer(string Status, string? Plan);

/// <summary>A card of a row, with where the profile stands in its title if it began it.</summary>
public sealed record CardAnswer(
    Guid Id, string Slug, string Title, string Maturity, ProgressOnCard? Progress, bool InList, string? Rating, ReasonAnswer? Reason);

/// <summary>Why a card is shown.</summary>
public sealed record ReasonAnswer(string Kind, string Text);

/// <summary>A row of cards.</summary>
public sealed record RowAnswer(string Id, string Kind, string Title, IReadOnlyList<CardAnswer> Cards);

/// <summary>What the model offers, under a version.</summary>
public sealed record RowsAnswer(long Version, IReadOnlyList<RowAnswer> Rows);

/// <summary>Position and duration in seconds.</summary>
public sealed record ProgressOnCard(double Position, double Duration, bool Finished);

/// <summary>Cards of a list, or of continue watching.</summary>
public sealed record CardsAnswer(IReadOnlyList<CardAnswer> Cards);

/// <summary>A part of a genre's titles.</summary>
public sealed record GenreAnswer(int Total, IReadOnlyList<CardAnswer> Cards);

/// <summary>The genres there are.</summary>
public sealed record GenresAnswer(IReadOnlyList<GenreName> Genres);

/// <summary>A genre.</summary>
public sealed record GenreName(string Slug, int Count);

/// <summary>A playback that began; position and duration in seconds.</summary>
public sealed record PlaybackAnswer(Guid Session, long Sequence, double Position, double Duration, string ManifestUrl);

/// <summary>The position that stands after a report, in seconds.</summary>
public sealed record ProgressAnswer(long Version, double Position);

/// <summary>Payments of the account.</summary>
public sealed record TransactionsAnswer(IReadOnlyList<TransactionAnswer> Transactions);

/// <summary>A payment.</summary>
public sealed record TransactionAnswer(string Id, string Kind);

/// <summary>A single-use ticket to open a socket with.</summary>
public sealed record TicketAnswer(string Ticket);

/// <summary>Every title as the owner sees it.</summary>
public sealed record OwnerTitlesAnswer(IReadOnlyList<OwnerTitleAnswer> Titles);

/// <summary>How one title fares.</summary>
public sealed record OwnerTitleAnswer(Guid Id, string Title, long Plays, long Likes);
