using System.Text.Json.Serialization;

namespace NetflixClone.Grains.Billing;

/// <summary>What happened to a subscription. Published to <see cref="Streams.Billing"/>.</summary>
[GenerateSerializer, Immutable, Alias("billing.BillingEvent")]
[JsonDerivedType(typeof(SubscriptionActivated), "subscription.activated")]
[JsonDerivedType(typeof(SubscriptionCancelled), "subscription.cancelled")]
[JsonDerivedType(typeof(SubscriptionSuspended), "subscription.suspended")]
[JsonDerivedType(typeof(SubscriptionEnded), "subscription.ended")]
[JsonDerivedType(typeof(PaymentCaptured), "payment.captured")]
public abstract record BillingEvent([property: Id(0)] long Sequence, [property: Id(1)] UserId User, [property: Id(2)] DateTimeOffset At) : IOutboxEvent;

/// <summary>Paid for the first time, or again after an end.</summary>
[GenerateSerializer, Immutable, Alias("billing.SubscriptionActivated")]
public sealed record SubscriptionActivated(long Sequence, UserId User, DateTimeOffset At, [property: Id(0)] PlanId Plan, [property: Id(1)] DateTimeOffset Until)
    : BillingEvent(Sequence, User, At);

/// <summary>Will not renew.</summary>
[GenerateSerializer, Immutable, Alias("billing.SubscriptionCancelled")]
public sealed record SubscriptionCancelled(long Sequence, UserId User, DateTimeOffset At, [property: Id(0)] DateTimeOffset? Until)
    : BillingEvent(Sequence, User, At);

/// <summary>A payment failed; the provider tries again.</summary>
[GenerateSerializer, Immutable, Alias("billing.SubscriptionSuspended")]
public sealed record SubscriptionSuspended(long Sequence, UserId User, DateTimeOffset At) : BillingEvent(Sequence, User, At);

/// <summary>Over.</summary>
[GenerateSerializer, Immutable, Alias("billing.SubscriptionEnded")]
public sealed record SubscriptionEnded(long Sequence, UserId User, DateTimeOffset At) : BillingEvent(Sequence, User, At);

/// <summary>The provider took a payment.</summary>
[GenerateSerializer, Immutable, Alias("billing.PaymentCaptured")]
public sealed record PaymentCaptured(long Sequence, UserId User, DateTimeOffset At, [property: Id(0)] Transaction Transaction)
    : BillingEvent(Sequence, User, At);
