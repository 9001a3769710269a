using NetflixClone.Api.Auth;
using NetflixClone.Api.Owner;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;

namespace NetflixClone.Api.Live;

/// <summary>Keeps this process subscribed to the grains of those, and only those, who have a socket here.</summary>
internal sealed partial class LiveObservers(IGrainFactory grains, LivePushes pushes, OwnerActivity activity, TimeProvider clock, ILogger<LiveObservers> logger) : BackgroundService
{
    /// <summary>Well within the five minutes after which a grain forgets an observer.</summary>
    private static readonly TimeSpan RenewEvery = TimeSpan.FromMinutes(2);

    private readonly ReferenceCounts<UserId> _users = new();
    private readonly ReferenceCounts<ProfileId> _profiles = new();
    private readonly Lazy<References> _references = new(() => new(
        grains.CreateObjectReference<IAccountObserver>(pushes),
        grains.CreateObjectReference<ISubscriptionObserver>(pushes),
        grains.CreateObjectReference<IViewerObserver>(pushes),
        grains.CreateObjectReference<IRecommendationsObserver>(pushes)));

    public async Task JoinAsync(Caller caller)
    {
        if (_users.Add(caller.User))
        {
            await SubscribeAsync(caller.User);
        }

        if (caller.Profile is { } profile && _profiles.Add(profile))
        {
            await SubscribeAsync(profile);
        }
    }

    public async Task LeaveAsync(Caller caller)
    {
        if (_users.Remove(caller.User))
        {
            await grains.GetGrain<IUserGrain>(caller.User.Value).Unsubscribe(_references.Value.Account);
            await grains.GetGrain<ISubscriptionGrain>(caller.User.Value).Forget(_references.Value.Subscription);
        }

        if (caller.Profile is { } profile && _profiles.Remove(profile))
        {
            await grains.GetGrain<IViewerGrain>(profile.Value).Unsubscribe(_references.Value.Viewer);
            await grains.GetGrain<IRecommendationsGrain>(profile.Value).Unsubscribe(_references.Value.Recommendations);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RenewEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var user in _users.Keys)
            {
                await RenewAsync(() => SubscribeAsync(user));
            }

            foreach (var profile in _profiles.Keys)
            {
                await RenewAsync(() => SubscribeAsync(profile));
            }

            await RenewAsync(activity.RenewAsync);
        }
    }

    private async Task RenewAsync(Func<Task> subscribe)
    {
        try
        {
            await subscribe();
        }
        catch (Exception exception) // one grain that does not answer must not cost the others their subscription; the next round tries again
        {
            LogNotRenewed(exception);
        }
    }

    private async Task SubscribeAsync(UserId user)
    {
        await grains.GetGrain<IUserGrain>(user.Value).Subscribe(_references.Value.Account);
        await grains.GetGrain<ISubscriptionGrain>(user.Value).Observe(_references.Value.Subscription);
    }

    private async Task SubscribeAsync(ProfileId profile)
    {
        await grains.GetGrain<IViewerGrain>(profile.Value).Subscribe(_references.Value.Viewer);
        await grains.GetGrain<IRecommendationsGrain>(profile.Value).Subscribe(_references.Value.Recommendations);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscription to changes could not be renewed; the next try is in two minutes")]
    private partial void LogNotRenewed(Exception exception);

    private sealed record References(
        IAccountObserver Account, ISubscriptionObserver Subscription, IViewerObserver Viewer, IRecommendationsObserver Recommendations);
}
