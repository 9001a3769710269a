namespace NetflixClone.Payments;

/// <summary>A subscription as its provider sees it.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="PlanCode">Our code of the plan.</param>
/// <param name="CustomerReference">Whose it is, in our terms.</param>
/// <param name="StartedAt">When it became active; null before.</param>
/// <param name="NextBillingAt">When the next payment is due, until when the last one lasts; null unless it renews.</param>
/// <param name="LastPayment">The latest payment that was taken; null before the first.</param>
public sealed record ProviderSubscription(
    string Id,
    ProviderSubscriptionStatus Status,
    string PlanCode,
    string CustomerReference,
    DateTimeOffset? StartedAt,
    DateTimeOffset? NextBillingAt,
    ProviderPayment? LastPayment);

/// <summary>A payment that was taken.</summary>
public sealed record ProviderPayment(PaymentAmount Amount, DateTimeOffset At);

/// <summary>PayPal's words for where a subscription is in its life.</summary>
public enum ProviderSubscriptionStatus
{
    /// <summary>APPROVAL_PENDING: created, its payer has not approved it.</summary>
    ApprovalPending,

    /// <summary>APPROVED: its payer has approved it, nothing was taken yet.</summary>
    Approved,

    /// <summary>ACTIVE: paid, and renews.</summary>
    Active,

    /// <summary>SUSPENDED: payments have failed, or somebody halted it.</summary>
    Suspended,

    /// <summary>CANCELLED: does not renew.</summary>
    Cancelled,

    /// <summary>EXPIRED: ran to its end.</summary>
    Expired,
}
