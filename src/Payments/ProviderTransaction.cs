namespace NetflixClone.Payments;

/// <summary>One payment of a subscription.</summary>
/// <param name="Id">The provider's id, the same at every asking.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Amount">Before the provider's fee.</param>
/// <param name="At">When it was processed.</param>
public sealed record ProviderTransaction(string Id, ProviderTransactionStatus Status, PaymentAmount Amount, DateTimeOffset At);

/// <summary>PayPal's words for what became of a payment.</summary>
public enum ProviderTransactionStatus
{
    /// <summary>COMPLETED: the money is here.</summary>
    Completed,

    /// <summary>DECLINED: it could not be taken.</summary>
    Declined,

    /// <summary>PARTIALLY_REFUNDED: less than all was paid back.</summary>
    PartiallyRefunded,

    /// <summary>PENDING: on its way.</summary>
    Pending,

    /// <summary>REFUNDED: paid back.</summary>
    Refunded,
}
