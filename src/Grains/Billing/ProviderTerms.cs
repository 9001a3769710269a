using NetflixClone.Payments;

namespace NetflixClone.Grains.Billing;

/// <summary>Plans and payments between our terms and those of the payment provider.</summary>
internal static class ProviderTerms
{
    /// <summary>The status of a payment that arrived.</summary>
    public const string Completed = "completed";

    /// <summary>Our code of a plan at the provider.</summary>
    public static string Code(this PlanId plan) => plan.ToString().ToLowerInvariant();

    /// <summary>The request that opens a subscription of a plan.</summary>
    public static CreateSubscriptionRequest Request(this Subscribe command, UserId user, TimeProvider clock)
    {
        var plan = Plan.Of(command.Plan);
        return new(
            Guid.CreateVersion7(clock.GetUtcNow()).ToString(), plan.Id.Code(), plan.Name, new(plan.Price.Amount, plan.Price.Currency),
            user.ToString(), command.ReturnUrl, command.CancelUrl);
    }

    /// <summary>Whether the provider speaks of what this user opened, at that plan.</summary>
    public static bool Is(this ProviderSubscription seen, OpenedSubscription opened, UserId user) =>
        seen.Id == opened.ProviderId && seen.CustomerReference == user.ToString() && seen.PlanCode == opened.Plan.Code();

    /// <summary>Whether that is the whole price of a month, and it arrived.</summary>
    public static bool Pays(this ProviderTransaction payment, PlanId plan) =>
        payment.Status == ProviderTransactionStatus.Completed
        && Plan.Of(plan).Price is var price && payment.Amount == new PaymentAmount(price.Amount, price.Currency);

    /// <summary>The ledger's line of a payment.</summary>
    public static Transaction ToTransaction(this ProviderTransaction payment, PlanId plan) => new(
        payment.Id,
        payment.At,
        new(payment.Amount.Value, payment.Amount.Currency),
        plan,
        payment.Status is ProviderTransactionStatus.Refunded or ProviderTransactionStatus.PartiallyRefunded ? TransactionKind.Refund : TransactionKind.Payment,
        payment.Status switch
        {
            ProviderTransactionStatus.Completed => Completed,
            ProviderTransactionStatus.Declined => "declined",
            ProviderTransactionStatus.Pending => "pending",
            ProviderTransactionStatus.Refunded => "refunded",
            ProviderTransactionStatus.PartiallyRefunded => "partially-refunded",
            _ => throw new ArgumentOutOfRangeException(nameof(payment), payment.Status, "That is no status of a payment."),
        });
}
