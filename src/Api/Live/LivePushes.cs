using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Json;
using NetflixClone.Api.Playback;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Live;

/// <summary>Is told by the grains what changed, and tells the sockets.</summary>
internal sealed class LivePushes(IHubContext<LiveHub> hub, IServiceProvider services, IEndedSessions ended)
    : IAccountObserver, ISubscriptionObserver, IViewerObserver, IRecommendationsObserver
{
    public async Task SessionEnded(UserId user, SessionId session)
    {
        ended.Add(user, session);
        foreach (var socket in services.GetRequiredService<LiveConnections>().Of(session)) // asked late: the connections need the observers, and these need this
        {
            await hub.Clients.Client(socket.ConnectionId).SessionEnded();
            socket.Abort();
        }
    }

    public Task ProfilesChanged(UserId user) => hub.Clients.Group(LiveHub.GroupOf(user)).ProfilesChanged();

    public Task SubscriptionChanged(UserId user, SubscriptionStatus status) =>
        hub.Clients.Group(LiveHub.GroupOf(user)).SubscriptionChanged(status);

    public Task PositionChanged(PositionChange change) =>
        hub.Clients.Group(LiveHub.GroupOf(change.Profile)).PositionChanged(new PositionChanged(
            change.Title, change.Playback, Seconds.Of(change.Position), Seconds.Of(change.Duration), change.Finished, change.Version));

    public Task ViewerChanged(ProfileId profile, long version) => hub.Clients.Group(LiveHub.GroupOf(profile)).ListChanged(version);

    public Task PlaybackEnded(ProfileId profile, PlaybackId playback) =>
        hub.Clients.Group(LiveHub.GroupOf(profile)).PlaybackEnded(new PlaybackEnded(playback, PlaybackReports.Ended));

    public Task RecommendationsChanged(ProfileId profile, long version) =>
        hub.Clients.Group(LiveHub.GroupOf(profile)).RecommendationsChanged(version);
}
