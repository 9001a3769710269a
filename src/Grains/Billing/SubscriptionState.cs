using NetflixClone.Grains.Outboxes;
using NetflixClone.Storage.State;

namespace NetflixClone.Grains.Billing;

/// <summary>An account's subscription through its life, and its ledger.</summary>
[Alias("billing.SubscriptionState")]
internal sealed record SubscriptionState : IUnfinished
{
    /// <summary>The most subscriptions that wait for approval; the oldest can no longer be confirmed.</summary>
    public const int MaxOpened = 10;

    /// <summary>The longest ledger that is kept, the latest first: forty years of months.</summary>
    public const int MaxLedger = 480;

    /// <summary>What is or was paid for; null before the first payment.</summary>
    public SubscriptionTerm? Term { get; init; }

    /// <summary>What waits for approval, the latest first.</summary>
    public ImmutableArray<OpenedSubscription> Opened { get; init; } = [];

    /// <summary>The latest first.</summary>
    public ImmutableArray<Transaction> Ledger { get; init; } = [];

    public Outbox<BillingEvent> Outbox { get; init; } = Outbox<BillingEvent>.Empty;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool IsUnfinished => !Outbox.Waiting.IsEmpty;

    /// <summary>How it stands, as its holder may see it.</summary>
    public Subscription At(DateTimeOffset now, string provider) => Term switch
    {
        { Status: not SubscriptionStatus.Expired } term when term.Status != SubscriptionStatus.Cancelled || term.Until > now =>
            new(term.Status, term.Plan, term.Since, term.Until, provider),
        _ when Opened is [var latest, ..] => new(SubscriptionStatus.Pending, latest.Plan, null, null, provider),
        { } term => new(SubscriptionStatus.Expired, term.Plan, term.Since, term.Until, provider),
        null => new(SubscriptionStatus.None, null, null, null, provider),
    };

    /// <summary>What was opened under that name; null when nothing was.</summary>
    public OpenedSubscription? FindOpened(string providerId) =>
        Opened.Where(opened => opened.ProviderId == providerId).Select(opened => (OpenedSubscription?)opened).FirstOrDefault();

    public SubscriptionState Open(OpenedSubscription opened) => this with { Opened = [opened, .. Opened.Take(MaxOpened - 1)] };

    /// <summary>Without what was opened under that name: it was given up.</summary>
    public SubscriptionState Abandon(string providerId) => this with { Opened = Opened.RemoveAll(opened => opened.ProviderId == providerId) };

    /// <summary>With a subscription that the provider says is active until then: for the first time, or again after a suspension, or one period more.</summary>
    public SubscriptionState Activate(UserId user, string providerId, PlanId plan, DateTimeOffset until, DateTimeOffset now)
    {
        var same = Term is { } before && before.ProviderId == providerId;
        if (same && Term!.Status == SubscriptionStatus.Active && Term.Until == until)
        {
            return this;
        }

        var since = same ? Term!.Since : now;
        var activated = Abandon(providerId) with { Term = new(providerId, plan, SubscriptionStatus.Active, since, until) };
        return activated.Tell(new SubscriptionActivated(Outbox.Next, user, now, plan, until));
    }

    /// <summary>Will not renew; plays until the end of what was paid.</summary>
    public SubscriptionState Cancel(UserId user, DateTimeOffset now) => Term is { Renews: true } term
        ? (this with { Term = term with { Status = SubscriptionStatus.Cancelled } }).Tell(new SubscriptionCancelled(Outbox.Next, user, now, term.Until))
        : this;

    /// <summary>A payment failed; the provider tries again.</summary>
    public SubscriptionState Suspend(UserId user, DateTimeOffset now) => Term is { Status: SubscriptionStatus.Active } term
        ? (this with { Term = term with { Status = SubscriptionStatus.Suspended } }).Tell(new SubscriptionSuspended(Outbox.Next, user, now))
        : this;

    /// <summary>Over.</summary>
    public SubscriptionState End(UserId user, DateTimeOffset now) => Term is { } term && term.Status != SubscriptionStatus.Expired
        ? (this with { Term = term with { Status = SubscriptionStatus.Expired } }).Tell(new SubscriptionEnded(Outbox.Next, user, now))
        : this;

    /// <summary>With what the provider says was paid; each transaction counts once, and a later word on one replaces the earlier.</summary>
    public SubscriptionState Enter(UserId user, IEnumerable<Transaction> transactions, DateTimeOffset now)
    {
        var state = this;
        foreach (var transaction in transactions.OrderBy(transaction => transaction.At))
        {
            var known = state.Ledger.FirstOrDefault(entry => entry.Id == transaction.Id);
            if (known == transaction)
            {
                continue;
            }

            state = state with
            {
                Ledger = [.. state.Ledger.Where(entry => entry != known).Prepend(transaction).OrderByDescending(entry => entry.At).Take(MaxLedger)],
            };
            if (transaction is { Kind: TransactionKind.Payment, Status: ProviderTerms.Completed })
            {
                state = state.Tell(new PaymentCaptured(state.Outbox.Next, user, now, transaction));
            }
        }

        return state;
    }

    private SubscriptionState Tell(BillingEvent happened) => this with { Outbox = Outbox.Append(happened) };
}
