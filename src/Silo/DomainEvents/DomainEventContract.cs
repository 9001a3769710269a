using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NetflixClone.Grains;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Viewers;
using NetflixClone.Streaming.Announcements;

namespace NetflixClone.Silo.DomainEvents;

/// <summary>Which of the grains' events other services hear of, and as what. The rest is nobody's business.</summary>
internal static partial class DomainEventContract
{
    private const string ContentType = "application/cloudevents+json";

    /// <summary>An event as others hear of it; null when they do not.</summary>
    public static Announcement? Of(object happened) => happened switch
    {
        UserRegistered e => Account(e, "user.registered", new UserRegisteredData(e.User.Value, e.Email), Json.Default.DomainEventUserRegisteredData),
        SubscriptionActivated e => Billing(
            e, "subscription.activated", new SubscriptionActivatedData(e.User.Value, Word(e.Plan), e.Until), Json.Default.DomainEventSubscriptionActivatedData),
        SubscriptionEnded e => Billing(e, "subscription.ended", new SubscriptionEndedData(e.User.Value), Json.Default.DomainEventSubscriptionEndedData),
        PaymentCaptured { Transaction: var paid } e => Billing(
            e, "payment.captured", new PaymentCapturedData(e.User.Value, paid.Id, Text(paid.Amount.Amount), paid.Amount.Currency, paid.At), Json.Default.DomainEventPaymentCapturedData),
        TitleUpdated { Facts: var facts } e => Announce(
            $"titles/{e.Title.Value}", e, e.At, "title.updated",
            new TitleUpdatedData(e.Title.Value, e.Version, facts.Name, facts.Year, Word(facts.Kind), facts.Genres, Word(facts.Maturity)),
            Json.Default.DomainEventTitleUpdatedData),
        PlaybackStarted e => Playback(
            e, "playback.started",
            new PlaybackStartedData(e.Profile.Value, e.Title.Value, e.Playback.Value, e.Position.TotalSeconds, e.Duration.TotalSeconds),
            Json.Default.DomainEventPlaybackStartedData),
        PlaybackProgressed e => Progressed(e, e.Playback, e.Position, e.Duration, "playing"),
        PlaybackPaused e => Progressed(e, e.Playback, e.Position, e.Duration, "paused"),
        PlaybackStopped e => Progressed(e, e.Playback, e.Position, e.Duration, "stopped"),
        PlaybackFinished e => Playback(
            e, "playback.finished", new PlaybackFinishedData(e.Profile.Value, e.Title.Value, e.Playback.Value), Json.Default.DomainEventPlaybackFinishedData),
        TitleRated e => Playback(
            e, "rating.given", new RatingGivenData(e.Profile.Value, e.Title.Value, e.Rating is { } rating ? Word(rating) : null), Json.Default.DomainEventRatingGivenData),
        _ => null,
    };

    private static Announcement Account<TData>(AccountEvent e, string type, TData data, JsonTypeInfo<DomainEvent<TData>> form) =>
        Announce($"accounts/{e.User.Value}", e, e.At, type, data, form);

    private static Announcement Billing<TData>(BillingEvent e, string type, TData data, JsonTypeInfo<DomainEvent<TData>> form) =>
        Announce($"subscriptions/{e.User.Value}", e, e.At, type, data, form);

    private static Announcement Playback<TData>(PlaybackEvent e, string type, TData data, JsonTypeInfo<DomainEvent<TData>> form) =>
        Announce($"viewers/{e.Profile.Value}", e, e.At, type, data, form);

    private static Announcement Progressed(TitleEvent e, PlaybackId playback, TimeSpan position, TimeSpan duration, string state) => Playback(
        e, "playback.progressed",
        new PlaybackProgressedData(e.Profile.Value, e.Title.Value, playback.Value, position.TotalSeconds, duration.TotalSeconds, state),
        Json.Default.DomainEventPlaybackProgressedData);

    /// <summary>The id is made of what never changes about an event, so that it is the same whenever the event is published.</summary>
    private static Announcement Announce<TData>(
        string source, IOutboxEvent happened, DateTimeOffset at, string type, TData data, JsonTypeInfo<DomainEvent<TData>> form)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{source}/{happened.Sequence}");
        return new(type, id, at, ContentType, JsonSerializer.SerializeToUtf8Bytes(new DomainEvent<TData>(id, "/" + source, type, 1, at, data), form));
    }

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(DomainEvent<UserRegisteredData>))]
    [JsonSerializable(typeof(DomainEvent<SubscriptionActivatedData>))]
    [JsonSerializable(typeof(DomainEvent<SubscriptionEndedData>))]
    [JsonSerializable(typeof(DomainEvent<PaymentCapturedData>))]
    [JsonSerializable(typeof(DomainEvent<TitleUpdatedData>))]
    [JsonSerializable(typeof(DomainEvent<PlaybackStartedData>))]
    [JsonSerializable(typeof(DomainEvent<PlaybackProgressedData>))]
    [JsonSerializable(typeof(DomainEvent<PlaybackFinishedData>))]
    [JsonSerializable(typeof(DomainEvent<RatingGivenData>))]
    private sealed partial class Json : JsonSerializerContext;
}
