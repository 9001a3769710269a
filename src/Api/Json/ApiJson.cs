using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Billing;
using NetflixClone.Api.Home;
using NetflixClone.Api.Live;
using NetflixClone.Api.Owner;
using NetflixClone.Api.Playback;
using NetflixClone.Api.Profiles;
using NetflixClone.Api.Titles;
using NetflixClone.Api.Viewers;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Grains.Viewers;
using NetflixClone.ServiceDefaults.Health;

namespace NetflixClone.Api.Json;

/// <summary>Every shape that crosses the wire, written and read by generated code.</summary>
[JsonSerializable(typeof(ApprovalResponse))]
[JsonSerializable(typeof(CardsResponse))]
[JsonSerializable(typeof(ChangePasswordRequest))]
[JsonSerializable(typeof(ChooseProfileRequest))]
[JsonSerializable(typeof(ContinueWatchingResponse))]
[JsonSerializable(typeof(DevicesResponse))]
[JsonSerializable(typeof(GenreTitlesResponse))]
[JsonSerializable(typeof(GenresRequest))]
[JsonSerializable(typeof(GenresResponse))]
[JsonSerializable(typeof(GrainsResponse))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(HistoryResponse))]
[JsonSerializable(typeof(HomeResponse))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
[JsonSerializable(typeof(MembersResponse))]
[JsonSerializable(typeof(OverviewResponse))]
[JsonSerializable(typeof(OwnerTitlesResponse))]
[JsonSerializable(typeof(PlansResponse))]
[JsonSerializable(typeof(PlaybackEnded))]
[JsonSerializable(typeof(PlaybackResponse))]
[JsonSerializable(typeof(PositionChanged))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(ProfileRequest))]
[JsonSerializable(typeof(ProfilesResponse))]
[JsonSerializable(typeof(ProgressAnswer))]
[JsonSerializable(typeof(RatingRequest))]
[JsonSerializable(typeof(RecommendationsResponse))]
[JsonSerializable(typeof(ReportRequest))]
[JsonSerializable(typeof(RunningDevice[]))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SignUpRequest))]
[JsonSerializable(typeof(SocketReport))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(SubscribeRequest))]
[JsonSerializable(typeof(SubscriptionChanged))]
[JsonSerializable(typeof(SubscriptionIdRequest))]
[JsonSerializable(typeof(TicketResponse))]
[JsonSerializable(typeof(TitleResponse))]
[JsonSerializable(typeof(TransactionsResponse))]
[JsonSerializable(typeof(VersionChanged))]
[JsonSerializable(typeof(WatchingResponse))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    private static readonly JsonConverter[] Enums =
    [
        new JsonStringEnumConverter<Maturity>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new JsonStringEnumConverter<PlanId>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new JsonStringEnumConverter<PlayerState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new JsonStringEnumConverter<Rating>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new JsonStringEnumConverter<ReasonName>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        new JsonStringEnumConverter<RowName>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new JsonStringEnumConverter<SubscriptionStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new JsonStringEnumConverter<TitleKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new JsonStringEnumConverter<TransactionKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
    ];

    /// <summary>Makes serializer options write and read as the API does: camelCase, enums by name, nothing that is null.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.TypeInfoResolverChain.Insert(0, Default);
        foreach (var converter in Enums)
        {
            options.Converters.Add(converter);
        }
    }
}
