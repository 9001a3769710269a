using NetflixClone.Payments;

namespace NetflixClone.Grains.Billing;

/// <summary>What is asked of the provider: after an approval, and at the end of each period.</summary>
internal sealed partial class SubscriptionGrain
{
    private const string Renewal = "renewal";

    /// <summary>How often the provider is asked again when a period has ended and nothing is certain yet.</summary>
    private static readonly TimeSpan AskEvery = TimeSpan.FromHours(1);

    /// <summary>The provider's clock is not ours: payments are looked for this much around the time that is meant.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromDays(1);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = clock.GetUtcNow();
        switch (subscription.State.Term)
        {
            case { Status: SubscriptionStatus.Active or SubscriptionStatus.Suspended } term when term.Until <= now:
                await Review(term, now);
                break;
            case { Status: SubscriptionStatus.Cancelled } term when term.Until <= now:
                await Store(subscription.State.End(Id, now));
                break;
        }

        if (subscription.State.Term is not { Status: not SubscriptionStatus.Expired } && await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    /// <summary>Makes what was opened the running subscription, if the provider says that it is active and paid.</summary>
    private async Task<bool> Activate(OpenedSubscription opened)
    {
        var seen = await provider.GetSubscriptionAsync(opened.ProviderId);
        if (!seen.Is(opened, Id) || seen is not { Status: ProviderSubscriptionStatus.Active, NextBillingAt: { } until })
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var payments = await provider.ListTransactionsAsync(opened.ProviderId, opened.At - ClockSkew, now + ClockSkew);
        if (!payments.Any(payment => payment.Pays(opened.Plan)))
        {
            return false;
        }

        if (subscription.State.Term is { Renews: true } other) // two were opened and both approved: nobody pays twice a month
        {
            await EndRenewal(other);
        }

        await RemindAt(until, now);
        await Store(subscription.State
            .Activate(Id, opened.ProviderId, opened.Plan, until, now)
            .Enter(Id, payments.Select(payment => payment.ToTransaction(opened.Plan)), now));
        return true;
    }

    /// <summary>Asks what became of a subscription whose period is over. Without an answer it stands as it did, and plays through its grace.</summary>
    private async Task Review(SubscriptionTerm term, DateTimeOffset now)
    {
        try
        {
            var seen = await provider.GetSubscriptionAsync(term.ProviderId);
            var payments = await provider.ListTransactionsAsync(term.ProviderId, term.Until - ClockSkew, now + ClockSkew);
            var entered = subscription.State.Enter(Id, payments.Select(payment => payment.ToTransaction(term.Plan)), now);
            switch (seen)
            {
                case { Status: ProviderSubscriptionStatus.Active, NextBillingAt: { } until } when until > now:
                    await RemindAt(until, now);
                    await Store(entered.Activate(Id, term.ProviderId, term.Plan, until, now));
                    break;
                case { Status: ProviderSubscriptionStatus.Active }: // the payment is on its way
                    await Store(entered);
                    break;
                case { Status: ProviderSubscriptionStatus.Suspended }:
                    await Store(entered.Suspend(Id, now));
                    break;
                default:
                    await Store(entered.End(Id, now));
                    break;
            }
        }
        catch (PaymentProviderException failure) when (failure.IsTransient)
        {
            LogUnavailable(failure, Id);
        }
        catch (PaymentProviderException failure) when (failure.Name == PaymentProviderException.ResourceNotFound)
        {
            await Store(subscription.State.End(Id, now));
        }
    }

    private async Task EndRenewal(SubscriptionTerm term)
    {
        try
        {
            await provider.CancelSubscriptionAsync(term.ProviderId, "Cancelled by its holder.");
        }
        catch (PaymentProviderException failure) when (failure.Issue == PaymentProviderException.SubscriptionStatusInvalid)
        {
            // it does not renew any more: that is what was wanted
        }
    }

    /// <summary>Registered before the state is stored: a reminder of nothing ends itself, a period without a reminder would never end.</summary>
    private async Task RemindAt(DateTimeOffset until, DateTimeOffset now) =>
        await this.RegisterOrUpdateReminder(Renewal, until > now ? until - now : TimeSpan.Zero, AskEvery);
}
