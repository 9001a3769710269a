using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Auth;

namespace NetflixClone.Api.Live;

/// <summary>The sockets that this process holds, by session: what is closed when a device is signed out.</summary>
internal sealed class LiveConnections(LiveObservers observers, EndedSessions ended)
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, SessionId Session)> _open = new(StringComparer.Ordinal);

    /// <returns>Whether it may stay open: false when its session was ended meanwhile.</returns>
    public async Task<bool> OpenedAsync(HubCallerContext context, Caller caller)
    {
        _open[context.ConnectionId] = (context, caller.Session);
        try
        {
            await observers.JoinAsync(caller);
        }
        catch
        {
            await ClosedAsync(context, caller); // a hub is not told of the end of a connection whose beginning failed
            throw;
        }

        return !ended.Contains(caller); // perhaps between the ticket and now
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
