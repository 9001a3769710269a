using System.Text.Json.Serialization;

namespace NetflixClone.Silo.DomainEvents;

/// <summary>Something that happened here, in the form in which other services hear of it: CloudEvents 1.0 in JSON, see docs/domain-events.md.</summary>
/// <param name="Id">The same whenever the event comes again; no other event has it.</param>
/// <param name="Source">What it happened to. The events of one source come in order.</param>
/// <param name="Type">Also the routing key.</param>
/// <param name="DataVersion">Of the form of <paramref name="Data"/>: fields may be added under a version; a field is taken away or changes its meaning only with the next.</param>
/// <param name="SpecVersion">The version of CloudEvents.</param>
/// <param name="DataContentType">Of <paramref name="Data"/>.</param>
internal sealed record DomainEvent<TData>(
    string Id,
    string Source,
    string Type,
    [property: JsonPropertyName("dataversion")] int DataVersion,
    DateTimeOffset Time,
    TData Data,
    [property: JsonPropertyName("specversion")] string SpecVersion = "1.0",
    [property: JsonPropertyName("datacontenttype")] string DataContentType = "application/json");

/// <summary>Somebody signed up.</summary>
internal sealed record UserRegisteredData(Guid UserId, string Email);

/// <summary>A plan is paid until a moment.</summary>
internal sealed record SubscriptionActivatedData(Guid UserId, string Plan, DateTimeOffset Until);

/// <summary>A subscription is over.</summary>
internal sealed record SubscriptionEndedData(Guid UserId);

/// <summary>The payment provider took a payment.</summary>
/// <param name="Amount">In the currency's unit, with a point: "13.99".</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record PaymentCapturedData(Guid UserId, string TransactionId, string Amount, string Currency, DateTimeOffset PaidAt);

/// <summary>A title is new, or its facts were changed.</summary>
internal sealed record TitleUpdatedData(Guid TitleId, long Version, string Name, int Year, string Kind, IReadOnlyList<string> Genres, string Maturity);

/// <summary>A playback began.</summary>
/// <param name="Position">In seconds, as is the duration.</param>
internal sealed record PlaybackStartedData(Guid ProfileId, Guid TitleId, Guid PlaybackId, double Position, double Duration);

/// <summary>A playback reached another quarter, was paused or was left.</summary>
/// <param name="State">"playing", "paused" or "stopped".</param>
internal sealed record PlaybackProgressedData(Guid ProfileId, Guid TitleId, Guid PlaybackId, double Position, double Duration, string State);

/// <summary>A title was seen to its end.</summary>
internal sealed record PlaybackFinishedData(Guid ProfileId, Guid TitleId, Guid PlaybackId);

/// <summary>A rating was given, or taken back.</summary>
/// <param name="Rating">"love", "up" or "down"; null when it was taken back.</param>
internal sealed record RatingGivenData(Guid ProfileId, Guid TitleId, string? Rating);
