using Orleans.Concurrency;

namespace NetflixClone.Grains.Billing;

/// <summary>What an account pays for: plan, life cycle, payments. Keyed by <see cref="UserId"/>.</summary>
[Alias("billing.ISubscriptionGrain")]
public interface ISubscriptionGrain : IGrainWithGuidKey
{
    /// <summary>Opens a subscription at the payment provider, for its holder to approve there.</summary>
    [Alias("Subscribe")]
    Task<SubscribeOutcome> Subscribe(Subscribe command);

    /// <summary>Asks the provider what became of it; active only when the provider says that it was approved and paid.</summary>
    [Alias("Confirm")]
    Task<ConfirmOutcome> Confirm(string providerId);

    /// <summary>Gives up one that was not approved. Nothing was charged.</summary>
    [Alias("Abandon")]
    Task<Subscription> Abandon(string providerId);

    /// <summary>Ends the renewal; what was paid for goes on until its end.</summary>
    [Alias("Cancel")]
    Task<CancelOutcome> Cancel();

    /// <summary>How it stands.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Get")]
    Task<Subscription> Get();

    /// <summary>Every payment, the latest first.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Transactions")]
    Task<ImmutableArray<Transaction>> Transactions();

    /// <summary>Asks to be told of changes. A subscription lapses unless it is renewed within five minutes.</summary>
    [AlwaysInterleave, Alias("Observe")]
    Task Observe(ISubscriptionObserver observer);

    /// <summary>Ends what <see cref="Observe"/> began.</summary>
    [AlwaysInterleave, Alias("Forget")]
    Task Forget(ISubscriptionObserver observer);
}

/// <summary>Is told that a subscription changed; the truth is read.</summary>
[Alias("billing.ISubscriptionObserver")]
public interface ISubscriptionObserver : IGrainObserver
{
    /// <summary>The status is another.</summary>
    [OneWay, Alias("SubscriptionChanged")]
    Task SubscriptionChanged(UserId user, SubscriptionStatus status);

    /// <summary>The grain ends, or begins again elsewhere, and with that forgets its observers: who wants to hear more subscribes again.</summary>
    [OneWay, Alias("Forgotten")]
    Task Forgotten(UserId user);
}

/// <summary>Asks for a subscription.</summary>
/// <param name="ReturnUrl">Where the provider sends the browser after an approval.</param>
/// <param name="CancelUrl">Where it sends the browser when its user turned back.</param>
[GenerateSerializer, Immutable, Alias("billing.Subscribe")]
public sealed record Subscribe([property: Id(0)] PlanId Plan, [property: Id(1)] Uri ReturnUrl, [property: Id(2)] Uri CancelUrl);

/// <summary>Where a subscription is in its life.</summary>
public enum SubscriptionStatus
{
    /// <summary>Never began.</summary>
    None,

    /// <summary>Opened at the provider, not approved yet.</summary>
    Pending,

    /// <summary>Paid.</summary>
    Active,

    /// <summary>Will not renew; plays until the end of what was paid.</summary>
    Cancelled,

    /// <summary>A payment failed.</summary>
    Suspended,

    /// <summary>Over.</summary>
    Expired,
}

/// <summary>A subscription as its holder may see it.</summary>
/// <param name="ActiveUntil">The end of what was paid for.</param>
/// <param name="Provider">Who takes the payments: "simulator" or "paypal".</param>
[GenerateSerializer, Immutable, Alias("billing.Subscription")]
public sealed record Subscription(
    [property: Id(0)] SubscriptionStatus Status,
    [property: Id(1)] PlanId? Plan,
    [property: Id(2)] DateTimeOffset? Since,
    [property: Id(3)] DateTimeOffset? ActiveUntil,
    [property: Id(4)] string Provider)
{
    /// <summary>How long an active subscription plays on past its period, while its renewal is not confirmed yet: the provider may be slow or away.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromDays(3);

    /// <summary>Whether titles play at that moment.</summary>
    public bool PlaysAt(DateTimeOffset moment) => Status switch
    {
        SubscriptionStatus.Active => ActiveUntil + Grace > moment,
        SubscriptionStatus.Cancelled => ActiveUntil > moment,
        _ => false,
    };
}

/// <summary>One payment.</summary>
[GenerateSerializer, Immutable, Alias("billing.Transaction")]
public sealed record Transaction(
    [property: Id(0)] string Id,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] Money Amount,
    [property: Id(3)] PlanId Plan,
    [property: Id(4)] TransactionKind Kind,
    [property: Id(5)] string Status);

/// <summary>Which way the money went.</summary>
public enum TransactionKind
{
    /// <summary>To us.</summary>
    Payment,

    /// <summary>Back.</summary>
    Refund,
}

/// <summary>What became of the wish to subscribe.</summary>
[GenerateSerializer, Immutable, Alias("billing.SubscribeOutcome")]
public abstract record SubscribeOutcome
{
    private SubscribeOutcome() { }

    /// <summary>Opened at the provider; its holder approves it at the address.</summary>
    [GenerateSerializer, Immutable, Alias("billing.SubscribeOutcome.ApprovalNeeded")]
    public sealed record ApprovalNeeded([property: Id(0)] string ProviderId, [property: Id(1)] Uri ApprovalUrl) : SubscribeOutcome;

    /// <summary>One is running.</summary>
    [GenerateSerializer, Immutable, Alias("billing.SubscribeOutcome.AlreadySubscribed")]
    public sealed record AlreadySubscribed : SubscribeOutcome;

    /// <summary>The provider did not answer; another try may help.</summary>
    [GenerateSerializer, Immutable, Alias("billing.SubscribeOutcome.ProviderUnavailable")]
    public sealed record ProviderUnavailable : SubscribeOutcome;
}

/// <summary>What the provider said of an approval.</summary>
[GenerateSerializer, Immutable, Alias("billing.ConfirmOutcome")]
public abstract record ConfirmOutcome
{
    private ConfirmOutcome() { }

    /// <summary>Approved, paid, active.</summary>
    [GenerateSerializer, Immutable, Alias("billing.ConfirmOutcome.Confirmed")]
    public sealed record Confirmed([property: Id(0)] Subscription Subscription) : ConfirmOutcome;

    /// <summary>The provider knows of no approval.</summary>
    [GenerateSerializer, Immutable, Alias("billing.ConfirmOutcome.NotApproved")]
    public sealed record NotApproved : ConfirmOutcome;

    /// <summary>This account opened no such subscription.</summary>
    [GenerateSerializer, Immutable, Alias("billing.ConfirmOutcome.Unknown")]
    public sealed record Unknown : ConfirmOutcome;

    /// <summary>The provider did not answer; another try may help.</summary>
    [GenerateSerializer, Immutable, Alias("billing.ConfirmOutcome.ProviderUnavailable")]
    public sealed record ProviderUnavailable : ConfirmOutcome;
}

/// <summary>What became of a cancellation.</summary>
[GenerateSerializer, Immutable, Alias("billing.CancelOutcome")]
public abstract record CancelOutcome
{
    private CancelOutcome() { }

    /// <summary>It will not renew.</summary>
    [GenerateSerializer, Immutable, Alias("billing.CancelOutcome.Cancelled")]
    public sealed record Cancelled([property: Id(0)] Subscription Subscription) : CancelOutcome;

    /// <summary>Nothing runs that could be cancelled.</summary>
    [GenerateSerializer, Immutable, Alias("billing.CancelOutcome.NotSubscribed")]
    public sealed record NotSubscribed : CancelOutcome;

    /// <summary>The provider did not answer; another try may help.</summary>
    [GenerateSerializer, Immutable, Alias("billing.CancelOutcome.ProviderUnavailable")]
    public sealed record ProviderUnavailable : CancelOutcome;
}
