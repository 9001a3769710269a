using NetflixClone.Grains.Billing;
using NetflixClone.Storage.Members;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace NetflixClone.Grains.Accounts;

/// <summary>Keeps one account's line in the owner's list of members. Keyed by <see cref="UserId"/>.</summary>
[Alias("accounts.IMemberGrain")]
internal interface IMemberGrain : IGrainWithGuidKey;

/// <inheritdoc cref="IMemberGrain"/>
/// <remarks>Has no state: the directory itself drops what comes twice or late.</remarks>
[GrainType("member")]
[ImplicitStreamSubscription(Streams.Accounts)]
[ImplicitStreamSubscription(Streams.Billing)]
internal sealed class MemberGrain(IMemberDirectory members)
    : Grain, IMemberGrain, IStreamSubscriptionObserver, IAsyncObserver<AccountEvent>, IAsyncObserver<BillingEvent>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        ArgumentNullException.ThrowIfNull(handleFactory);
        return handleFactory.StreamId.GetNamespace() == Streams.Accounts
            ? handleFactory.Create<AccountEvent>().ResumeAsync(this)
            : handleFactory.Create<BillingEvent>().ResumeAsync(this);
    }

    public Task OnNextAsync(AccountEvent item, StreamSequenceToken? token = null) => item switch
    {
        UserRegistered happened => members.RegisterAsync(happened.User.Value, happened.Email, happened.At),
        ProfilesChanged happened => members.SetProfilesAsync(happened.User.Value, happened.Profiles, happened.Sequence),
        _ => Task.CompletedTask,
    };

    public Task OnNextAsync(BillingEvent item, StreamSequenceToken? token = null) => item switch
    {
        SubscriptionActivated happened => Set(happened, SubscriptionStatus.Active, happened.Plan),
        SubscriptionCancelled happened => Set(happened, SubscriptionStatus.Cancelled),
        SubscriptionSuspended happened => Set(happened, SubscriptionStatus.Suspended),
        SubscriptionEnded happened => Set(happened, SubscriptionStatus.Expired),
        _ => Task.CompletedTask,
    };

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask; // what was not taken comes again

    private Task Set(BillingEvent happened, SubscriptionStatus status, PlanId? plan = null) =>
        members.SetSubscriptionAsync(happened.User.Value, Word(status), plan is { } known ? Word(known) : null, happened.Sequence);

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
