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
/// <remarks>Nothing here waits for a socket: the grains' notifications come one after the other, and one client that does not read would hold up everybody's. SignalR keeps the order of each socket and closes one that takes too long.</remarks>
internal sealed class LivePushes(IHubContext<LiveHub> hub, IServiceProvider services, EndedSessions ended, Forgotten forgotten)
    : IAccountObserver, ISubscriptionObserver, IViewerObserver, IRecommendationsObserver
{
    public async Task SessionEnded(UserId user, SessionId session)
    {
        await ended.AddAsync(user, session);
        foreach (var socket in services.GetRequiredService<LiveConnections>().Of(session)) // asked late: the connections need the observers, and these need this
        {
            _ = CloseAsync(socket);
        }
    }

    /// <summary>Closes the sockets of sessions that were ended while nobody told this process.</summary>
    public async Task CloseEndedAsync(UserId user, IUserGrain account)
    {
        foreach (var session in services.GetRequiredService<LiveConnections>().Of(user))
        {
            if (!await account.HasSession(session))
            {
                await SessionEnded(user, session);
            }
        }
    }

    public Task ProfilesChanged(UserId user) => Push(LiveHub.GroupOf(user), static sockets => sockets.ProfilesChanged());

    public Task SubscriptionChanged(UserId user, SubscriptionStatus status) => Push(LiveHub.GroupOf(user), sockets => sockets.SubscriptionChanged(status));

    public Task PositionChanged(PositionChange change) => Push(LiveHub.GroupOf(change.Profile), sockets => sockets.PositionChanged(new PositionChanged(
        change.Title, change.Playback, Seconds.Of(change.Position), Seconds.Of(change.Duration), change.Finished, change.Version)));

    public Task ViewerChanged(ProfileId profile, long version) => Push(LiveHub.GroupOf(profile), sockets => sockets.ListChanged(version));

    public Task PlaybackEnded(ProfileId profile, PlaybackId playback) =>
        Push(LiveHub.GroupOf(profile), sockets => sockets.PlaybackEnded(new PlaybackEnded(playback, PlaybackReports.Ended)));

    public Task RecommendationsChanged(ProfileId profile, long version) => Push(LiveHub.GroupOf(profile), sockets => sockets.RecommendationsChanged(version));

    Task IAccountObserver.Forgotten(UserId user) => Forget(new(user, null));

    Task ISubscriptionObserver.Forgotten(UserId user) => Forget(new(user, null));

    Task IViewerObserver.Forgotten(ProfileId profile) => Forget(new(null, profile));

    Task IRecommendationsObserver.Forgotten(ProfileId profile) => Forget(new(null, profile));

    /// <summary>Tells those who have a socket here for a user or a profile that something may have changed that was not told.</summary>
    public Task PushMissed(Subscriber subscriber) => subscriber switch
    {
        { User: { } user } => Push(LiveHub.GroupOf(user), static sockets => sockets.ChangesMissed()),
        { Profile: { } profile } => Push(LiveHub.GroupOf(profile), static sockets => sockets.ChangesMissed()),
        _ => Task.CompletedTask,
    };

    private Task Forget(Subscriber subscriber)
    {
        forgotten.Add(subscriber);
        return Task.CompletedTask;
    }

    private Task Push(string group, Func<IClientProxy, Task> send)
    {
        _ = send(hub.Clients.Group(group));
        return Task.CompletedTask;
    }

    private async Task CloseAsync(HubCallerContext socket)
    {
        await hub.Clients.Client(socket.ConnectionId).SessionEnded();
        socket.Abort();
    }
}
