using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace NetflixClone.Payments.Simulator;

/// <summary>A subscription in the simulator: what was asked and what its payer decided. All else follows from that and the time.</summary>
internal sealed record SimulatedSubscription
{
    public required string Id { get; init; }

    public required CreateSubscriptionRequest Request { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Proves that a form came from the page of this subscription.</summary>
    public required string FormToken { get; init; }

    /// <summary>The billing agreement's token, which PayPal adds to the way back.</summary>
    public required string BillingAgreementToken { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When the payer turned back. PayPal has no status for that: it goes on waiting.</summary>
    public DateTimeOffset? DeclinedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    [JsonIgnore]
    public bool IsDecided => ApprovedAt is not null || DeclinedAt is not null;

    [JsonIgnore]
    public ProviderSubscriptionStatus Status => this switch
    {
        { CancelledAt: not null } => ProviderSubscriptionStatus.Cancelled,
        { ApprovedAt: not null } => ProviderSubscriptionStatus.Active,
        _ => ProviderSubscriptionStatus.ApprovalPending,
    };

    /// <summary>The payments that were due by then: the first at the approval, then one a month on the same day, or the last of a shorter month.</summary>
    public IEnumerable<ProviderTransaction> PaymentsUntil(DateTimeOffset moment)
    {
        var end = CancelledAt < moment ? CancelledAt.Value : moment;
        for (var month = 0; ApprovedAt?.AddMonths(month) is { } due && due <= end; month++)
        {
            yield return new(TransactionId(month), ProviderTransactionStatus.Completed, Request.Price, due);
        }
    }

    /// <summary>How its provider describes it at that moment.</summary>
    public ProviderSubscription At(DateTimeOffset moment)
    {
        var paid = PaymentsUntil(moment).ToList();
        return new(
            Id,
            Status,
            Request.PlanCode,
            Request.CustomerReference,
            ApprovedAt,
            Status == ProviderSubscriptionStatus.Active ? ApprovedAt?.AddMonths(paid.Count) : null,
            paid is [.., var last] ? new(last.Amount, last.At) : null);
    }

    /// <summary>17 characters like PayPal's, always the same ones for the same payment.</summary>
    private string TransactionId(int month) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}/{month}")).Take(17).Select(part => PayPalIds.Alphabet[part % PayPalIds.Alphabet.Length]));
}

/// <summary>How it is stored.</summary>
[JsonSerializable(typeof(SimulatedSubscription))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
