using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Owner;
using NetflixClone.Grains.Billing;

namespace NetflixClone.Api.Live;

/// <summary>What the server says to sockets. Each is a hint; what is true is read over HTTP.</summary>
internal static class LiveClient
{
    public static Task PositionChanged(this IClientProxy clients, PositionChanged change) => clients.SendAsync(nameof(PositionChanged), change);

    public static Task RecommendationsChanged(this IClientProxy clients, long version) =>
        clients.SendAsync(nameof(RecommendationsChanged), new VersionChanged(version));

    public static Task ListChanged(this IClientProxy clients, long version) => clients.SendAsync(nameof(ListChanged), new VersionChanged(version));

    public static Task SubscriptionChanged(this IClientProxy clients, SubscriptionStatus status) =>
        clients.SendAsync(nameof(SubscriptionChanged), new SubscriptionChanged(status));

    public static Task ProfilesChanged(this IClientProxy clients) => clients.SendAsync(nameof(ProfilesChanged));

    public static Task SessionEnded(this IClientProxy clients) => clients.SendAsync(nameof(SessionEnded));

    public static Task PlaybackEnded(this IClientProxy clients, PlaybackEnded ended) => clients.SendAsync(nameof(PlaybackEnded), ended);

    /// <summary>Anything may have changed meanwhile: it is to be read again, as after a reconnect.</summary>
    public static Task ChangesMissed(this IClientProxy clients) => clients.SendAsync(nameof(ChangesMissed));

    public static Task ActivityChanged(this IClientProxy clients, WatchingResponse activity) => clients.SendAsync(nameof(ActivityChanged), activity);
}

/// <summary>A title of the profile stands elsewhere. Times in seconds; the session is the playback that moved it.</summary>
internal sealed record PositionChanged(TitleId TitleId, PlaybackId Session, double Position, double Duration, bool Finished, long Version);

internal sealed record VersionChanged(long Version);

internal sealed record SubscriptionChanged(SubscriptionStatus Status);

internal sealed record PlaybackEnded(PlaybackId Session, string Reason);
