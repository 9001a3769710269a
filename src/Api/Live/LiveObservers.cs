using System.Collections.Concurrent;
using NetflixClone.Api.Auth;
using NetflixClone.Api.Owner;
using NetflixClone.Api.Problems;
using NetflixClone.Grains.Accounts;
using NetflixClone.Grains.Billing;
using NetflixClone.Grains.Recommendations;
using NetflixClone.Grains.Viewers;
using NetflixClone.Silo.Cluster;

namespace NetflixClone.Api.Live;

/// <summary>Keeps this process subscribed to the grains of those, and only those, who have a socket here.</summary>
internal sealed partial class LiveObservers(
    IGrainFactory grains, LivePushes pushes, Forgotten forgotten, OwnerActivity activity, ClusterChanges changes, TimeProvider clock, ILogger<LiveObservers> logger) : BackgroundService
{
    private const int AtOnce = 16;

    /// <summary>Well within the five minutes after which a grain forgets an observer.</summary>
    private static readonly TimeSpan RenewEvery = TimeSpan.FromMinutes(2);

    /// <summary>After the first round in which a grain did not answer, the second, and each further one.</summary>
    private static readonly TimeSpan[] Retries = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly ReferenceCounts<UserId> _users = new();
    private readonly ReferenceCounts<ProfileId> _profiles = new();
    private readonly Lazy<References> _references = new(() => new(
        grains.CreateObjectReference<IAccountObserver>(pushes),
        grains.CreateObjectReference<ISubscriptionObserver>(pushes),
        grains.CreateObjectReference<IViewerObserver>(pushes),
        grains.CreateObjectReference<IRecommendationsObserver>(pushes)));

    /// <summary>Completes when what happens from now on is told. That somebody else of the user has joined says nothing yet: their subscription may be on its way.</summary>
    public Task JoinAsync(Caller caller)
    {
        _users.Add(caller.User);
        if (caller.Profile is not { } profile)
        {
            return SubscribeAsync(caller.User);
        }

        _profiles.Add(profile);
        return Task.WhenAll(SubscribeAsync(caller.User), SubscribeAsync(profile));
    }

    public async Task LeaveAsync(Caller caller)
    {
        if (_users.Remove(caller.User))
        {
            await TryAsync(() => UnsubscribeAsync(caller.User));
            if (_users.Contains(caller.User)) // somebody came meanwhile, and was perhaps overtaken: subscribed until it has succeeded, and told
            {
                forgotten.Add(new(caller.User, null));
            }
        }

        if (caller.Profile is { } profile && _profiles.Remove(profile))
        {
            await TryAsync(() => UnsubscribeAsync(profile));
            if (_profiles.Contains(profile))
            {
                forgotten.Add(new(null, profile));
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (change, lapse, all) = (changes.Next, forgotten.Any(), clock.GetTimestamp());
        var (owed, failedRounds) = (new HashSet<Subscriber>(), 0);
        while (true)
        {
            await Task.WhenAny(failedRounds > 0
                ? [Task.Delay(Retries[Math.Min(failedRounds, Retries.Length) - 1], clock, stoppingToken), change]
                : [Task.Delay(RenewEvery, clock, stoppingToken), change, lapse]);
            stoppingToken.ThrowIfCancellationRequested();

            owed.UnionWith(forgotten.Take());
            lapse = lapse.IsCompleted ? forgotten.Any() : lapse;
            var renewed = owed.AsEnumerable();
            if (change.IsCompleted || clock.GetElapsedTime(all) >= RenewEvery)
            {
                failedRounds = change.IsCompleted ? 0 : failedRounds;
                (change, all) = (changes.Next, clock.GetTimestamp());
                renewed = owed.Union(Everybody());
            }

            var failed = await RenewAsync(renewed, stoppingToken);
            foreach (var subscriber in owed.Except(failed))
            {
                await pushes.PushMissed(subscriber);
            }

            owed = failed;
            failedRounds = failed.Count == 0 ? 0 : failedRounds + 1;
        }
    }

    private IEnumerable<Subscriber> Everybody() => _users.Keys.Select(user => new Subscriber(user, null))
        .Concat(_profiles.Keys.Select(profile => new Subscriber(null, profile)))
        .Append(Subscriber.OwnerPages);

    /// <summary>Renews the subscriptions of those who still have a socket here.</summary>
    /// <returns>Those of whom a grain did not answer.</returns>
    private async Task<HashSet<Subscriber>> RenewAsync(IEnumerable<Subscriber> subscribers, CancellationToken cancellation)
    {
        var failures = new ConcurrentDictionary<Subscriber, Exception>();
        await Parallel.ForEachAsync(subscribers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (subscriber, _) =>
        {
            try
            {
                await SubscribeAsync(subscriber);
                if (subscriber.User is { } user) // its grain may have begun anew, and ended sessions before it knew of us again
                {
                    await pushes.CloseEndedAsync(user, grains.GetGrain<IUserGrain>(user.Value));
                }
            }
            catch (Exception failure) // one grain that does not answer must not cost the others their subscription
            {
                failures[subscriber] = failure;
            }
        });
        if (failures.Values.FirstOrDefault(failure => Unavailability.Of(failure) is not { IsSaidElsewhere: true }) is { } first)
        {
            LogNotRenewed(first, failures.Count);
        }

        return [.. failures.Keys];
    }

    private async Task TryAsync(Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (Exception failure) // it lapses
        {
            LogNotEnded(failure);
        }
    }

    private Task SubscribeAsync(Subscriber subscriber) => subscriber switch
    {
        { User: { } user } => _users.Contains(user) ? SubscribeAsync(user) : Task.CompletedTask,
        { Profile: { } profile } => _profiles.Contains(profile) ? SubscribeAsync(profile) : Task.CompletedTask,
        _ => activity.RenewAsync(),
    };

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

    private async Task UnsubscribeAsync(UserId user)
    {
        await grains.GetGrain<IUserGrain>(user.Value).Unsubscribe(_references.Value.Account);
        await grains.GetGrain<ISubscriptionGrain>(user.Value).Forget(_references.Value.Subscription);
    }

    private async Task UnsubscribeAsync(ProfileId profile)
    {
        await grains.GetGrain<IViewerGrain>(profile.Value).Unsubscribe(_references.Value.Viewer);
        await grains.GetGrain<IRecommendationsGrain>(profile.Value).Unsubscribe(_references.Value.Recommendations);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} subscriptions to changes could not be renewed, this is why one of them; they are tried again")]
    private partial void LogNotRenewed(Exception failure, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscription to changes could not be ended; it lapses")]
    private partial void LogNotEnded(Exception failure);

    private sealed record References(
        IAccountObserver Account, ISubscriptionObserver Subscription, IViewerObserver Viewer, IRecommendationsObserver Recommendations);
}
