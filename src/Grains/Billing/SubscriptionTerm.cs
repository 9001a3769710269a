namespace NetflixClone.Grains.Billing;

/// <summary>A subscription that was approved and paid, as it stands.</summary>
/// <param name="ProviderId">Its name at the payment provider.</param>
/// <param name="Status">One of active, cancelled, suspended, expired.</param>
/// <param name="Until">The end of what was paid for.</param>
[Alias("billing.SubscriptionTerm")]
internal sealed record SubscriptionTerm(string ProviderId, PlanId Plan, SubscriptionStatus Status, DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Whether it renews, or would once a payment succeeds.</summary>
    [JsonIgnore]
    public bool Renews => Status is SubscriptionStatus.Active or SubscriptionStatus.Suspended;
}

/// <summary>A subscription that was opened at the provider, and not approved as far as is known.</summary>
[Alias("billing.OpenedSubscription")]
internal readonly record struct OpenedSubscription(string ProviderId, PlanId Plan, DateTimeOffset At);
