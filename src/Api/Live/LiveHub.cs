using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Owner;
using NetflixClone.Api.Playback;

namespace NetflixClone.Api.Live;

/// <summary>The socket of one open page: takes the player's reports and tells it what changed elsewhere.</summary>
[Authorize(Policies.Socket)]
internal sealed class LiveHub(LiveConnections connections, PlaybackReports reports, OwnerActivity activity) : Hub
{
    private Caller Caller => Context.User?.Caller() ?? throw new HubException("not-signed-in");

    public static string GroupOf(ProfileId profile) => $"profile:{profile.Value:N}";

    public static string GroupOf(UserId user) => $"user:{user.Value:N}";

    public override async Task OnConnectedAsync()
    {
        var caller = Caller;
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(caller.User));
        if (caller.Profile is { } profile)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(profile));
        }

        await connections.OpenedAsync(Context, caller);
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await connections.ClosedAsync(Context, Caller);
        await activity.LeftAsync(Context.ConnectionId);
    }

    /// <summary>Says where a playback stands; the same as the route of that name, without a request's cost. Answers null when the playback is over.</summary>
    public async Task<ProgressAnswer?> Progress(SocketReport report) => await reports.ReportAsync(Profile(), Checked(report).ToCommand());

    /// <summary>Stops a playback.</summary>
    public async Task Stop(SocketReport report)
    {
        if (!await reports.StopAsync(Profile(), Checked(report).ToCommand()))
        {
            throw new HubException(PlaybackReports.Ended);
        }
    }

    /// <summary>Sends what is being watched, now and whenever it changes. For the owner.</summary>
    public Task WatchActivity() =>
        Caller.IsOwner ? activity.JoinedAsync(Context.ConnectionId) : throw new HubException("owner-only");

    private ProfileId Profile() => Caller.Profile ?? throw new HubException("choose-profile");

    private static SocketReport Checked(SocketReport report) =>
        report?.IsValid() == true ? report : throw new HubException("invalid-request");
}
