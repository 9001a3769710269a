using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Auth;
using NetflixClone.Grains.Accounts;

namespace NetflixClone.Api.Live;

/// <summary>The sockets that this process holds, by session: what is closed when a device is signed out.</summary>
internal sealed class LiveConnections(IGrainFactory grains, LiveObservers observers, LivePushes pushes)
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, SessionId Session)> _open = new(StringComparer.Ordinal);

    public async Task OpenedAsync(HubCallerContext context, Caller caller)
    {
        _open[context.ConnectionId] = (context, caller.Session);
        bool isOpen;
        try
        {
            await observers.JoinAsync(caller);
            isOpen = await grains.GetGrain<IUserGrain>(caller.User.Value).HasSession(caller.Session);
        }
        catch
        {
            await ClosedAsync(context, caller); // a hub is not told of the end of a connection whose beginning failed
            throw;
        }

        if (!isOpen) // ended between the ticket and the subscription, so nobody told us
        {
            await pushes.SessionEnded(caller.User, caller.Session);
        }
    }

    public async Task ClosedAsync(HubCallerContext context, Caller caller)
    {
        if (_open.TryRemove(context.ConnectionId, out _))
        {
            await observers.LeaveAsync(caller);
        }
    }

    /// <summary>The sockets of a session.</summary>
    public IReadOnlyList<HubCallerContext> Of(SessionId session) =>
        [.. _open.Values.Where(open => open.Session == session).Select(open => open.Context)];
}
