namespace NetflixClone.Payments;

/// <summary>Asks for a subscription that renews every month until it is cancelled.</summary>
/// <param name="RequestId">Makes the call idempotent (PayPal-Request-Id): the same id gets the same subscription. At most 108 characters.</param>
/// <param name="PlanCode">Our code of the plan.</param>
/// <param name="PlanName">What the payer reads.</param>
/// <param name="Price">Of a month.</param>
/// <param name="CustomerReference">Whose it is, in our terms (PayPal's custom_id), at most 127 printable ASCII characters.</param>
/// <param name="ReturnUrl">Where the browser goes after the approval; the provider adds subscription_id, ba_token and token.</param>
/// <param name="CancelUrl">Where it goes when the payer turned back, with the same.</param>
/// <param name="BrandName">The merchant that the payer reads.</param>
public sealed record CreateSubscriptionRequest(
    string RequestId,
    string PlanCode,
    string PlanName,
    PaymentAmount Price,
    string CustomerReference,
    Uri ReturnUrl,
    Uri CancelUrl,
    string BrandName = "NetflixClone");

/// <summary>A subscription that waits for its payer.</summary>
/// <param name="Id">The provider's id, such as I-BW452GLLEP1G.</param>
/// <param name="ApprovalUrl">The provider's page, for the payer's browser.</param>
public sealed record CreatedSubscription(string Id, Uri ApprovalUrl);
