using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NetflixClone.Grains.Billing;

namespace NetflixClone.Api.Billing;

internal sealed record PlansResponse(IReadOnlyList<PlanResponse> Plans, string Provider);

internal sealed record PlanResponse(PlanId Id, string Name, MoneyResponse Price, int Streams, int MaxHeight, string Description)
{
    public static PlanResponse From(Plan plan) =>
        new(plan.Id, plan.Name, MoneyResponse.From(plan.Price), plan.Streams, plan.MaxHeight, plan.Description);
}

/// <summary>An amount as text with two decimals, so that no client rounds it.</summary>
internal sealed record MoneyResponse(string Amount, string Currency)
{
    public static MoneyResponse From(Money money) => new(money.Amount.ToString("0.00", CultureInfo.InvariantCulture), money.Currency);
}

internal sealed record SubscriptionResponse(
    SubscriptionStatus Status, PlanId? Plan, DateTimeOffset? Since, DateTimeOffset? ActiveUntil, DateTimeOffset? RenewsAt, string Provider)
{
    public static SubscriptionResponse From(Subscription subscription) => new(
        subscription.Status, subscription.Plan, subscription.Since, subscription.ActiveUntil,
        subscription.Status == SubscriptionStatus.Active ? subscription.ActiveUntil : null, subscription.Provider);
}

public sealed record SubscribeRequest([Required(ErrorMessage = "Choose a plan.")] PlanId? Plan);

/// <summary>A subscription as the payment provider names it.</summary>
public sealed record SubscriptionIdRequest(
    [Required(ErrorMessage = "The subscription is missing."), StringLength(128, ErrorMessage = "There is no such subscription.")] string? SubscriptionId);

/// <summary>A subscription that waits for approval: the browser goes to <paramref name="ApprovalUrl"/>.</summary>
internal sealed record ApprovalResponse(string SubscriptionId, Uri ApprovalUrl);

internal sealed record TransactionsResponse(IReadOnlyList<TransactionResponse> Transactions);

internal sealed record TransactionResponse(string Id, DateTimeOffset At, MoneyResponse Amount, PlanId Plan, TransactionKind Kind, string Status)
{
    public static TransactionResponse From(Transaction transaction) => new(
        transaction.Id, transaction.At, MoneyResponse.From(transaction.Amount), transaction.Plan, transaction.Kind, transaction.Status);
}
