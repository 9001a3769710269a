using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Owner;
using NetflixClone.Grains.Taste;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Grains;

/// <summary>How the states of grains, and events on their way through a broker, are written: property names and numbers of enumerations are the stored form, and are never reused.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EmailState))]
[JsonSerializable(typeof(UserState))]
[JsonSerializable(typeof(SubscriptionState))]
[JsonSerializable(typeof(TitleState))]
[JsonSerializable(typeof(ViewerState))]
[JsonSerializable(typeof(PlayingState))]
[JsonSerializable(typeof(TasteState))]
[JsonSerializable(typeof(InstallationState))]
[JsonSerializable(typeof(AccountEvent))]
[JsonSerializable(typeof(BillingEvent))]
[JsonSerializable(typeof(CatalogueEvent))]
[JsonSerializable(typeof(PlaybackEvent))]
internal sealed partial class GrainsJson : JsonSerializerContext;
