using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Auth;
using NetflixClone.Grains.Accounts;
using NetflixClone.ServiceDefaults.Shutdown;

namespace NetflixClone.Api.Live;

/// <summary>The sockets that this process holds: what is closed when a device is signed out, and told to reconnect when the process stops.</summary>
internal sealed class LiveConnections(IGrainFactory grains, LiveObservers observers, LivePushes pushes) : IDrain
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, Caller Caller)> _open = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _draining;

    public async Task OpenedAsync(HubCallerContext context, Caller caller)
    {
        _open[context.ConnectionId] = (context, caller);
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

        if (_draining)
        {
            TellToReconnect(context);
        }
    }

    public async Task ClosedAsync(HubCallerContext context, Caller caller)
    {
        if (_open.TryRemove(context.ConnectionId, out _))
        {
            await observers.LeaveAsync(caller);
            CompleteIfDrained();
        }
    }

    /// <summary>Closes every socket, and says with it that its client may come back: to another process, or to this one once it has started again.</summary>
    public async Task DrainAsync(CancellationToken giveUp)
    {
        _draining = true;
        foreach (var (context, _) in _open.Values)
        {
            TellToReconnect(context);
        }

        CompleteIfDrained();
        await _drained.Task.WaitAsync(giveUp);
    }

    /// <summary>The sockets of a session.</summary>
    public IReadOnlyList<HubCallerContext> Of(SessionId session) =>
        [.. _open.Values.Where(open => open.Caller.Session == session).Select(open => open.Context)];

    /// <summary>The sessions that a user has sockets of.</summary>
    public IReadOnlyList<SessionId> Of(UserId user) => [.. _open.Values.Where(open => open.Caller.User == user).Select(open => open.Caller.Session).Distinct()];

    /// <summary>Unlike <see cref="HubCallerContext.Abort"/>, after which SignalR's clients stay away.</summary>
    private static void TellToReconnect(HubCallerContext context) => context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();

    private void CompleteIfDrained()
    {
        if (_draining && _open.IsEmpty)
        {
            _drained.TrySetResult();
        }
    }
}
