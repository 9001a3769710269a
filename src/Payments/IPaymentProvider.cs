namespace NetflixClone.Payments;

/// <summary>Who takes the subscribers' money. The terms are those of PayPal's Subscriptions API, version 1.</summary>
/// <remarks>Every method throws <see cref="PaymentProviderException"/> for what the provider refuses or when it does not answer.</remarks>
public interface IPaymentProvider
{
    /// <summary>What people and stored data call it: "simulator" or "paypal".</summary>
    string Name { get; }

    /// <summary>Opens a subscription that its payer has yet to approve on the provider's page.</summary>
    Task<CreatedSubscription> CreateSubscriptionAsync(CreateSubscriptionRequest request, CancellationToken cancellationToken = default);

    /// <summary>How a subscription stands now.</summary>
    Task<ProviderSubscription> GetSubscriptionAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Ends the renewal of an active or suspended subscription. Nothing is paid back.</summary>
    /// <param name="id">The provider's id.</param>
    /// <param name="reason">Said to the payer, at most 128 characters.</param>
    /// <param name="cancellationToken">Gives up waiting; the provider may have done it all the same.</param>
    Task CancelSubscriptionAsync(string id, string reason, CancellationToken cancellationToken = default);

    /// <summary>The payments of a subscription whose time lies within the bounds, both included, the earliest first.</summary>
    Task<IReadOnlyList<ProviderTransaction>> ListTransactionsAsync(
        string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default);
}
