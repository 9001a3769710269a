using NetflixClone.Grains.Billing;

namespace NetflixClone.Grains.Tests.Billing;

public sealed class SubscriptionStateTests
{
    private static readonly DateTimeOffset NextMonth = The.Moment.AddMonths(1);

    [Fact]
    public void What_was_opened_is_pending_and_does_not_play()
    {
        var seen = new SubscriptionState().Open(Opened("I-1")).At(The.Moment, "simulator");

        seen.Status.ShouldBe(SubscriptionStatus.Pending);
        seen.PlaysAt(The.Moment).ShouldBeFalse();
    }

    [Fact]
    public void What_was_paid_plays_until_its_end_and_through_its_grace()
    {
        var seen = Active().At(The.Moment, "simulator");

        seen.Status.ShouldBe(SubscriptionStatus.Active);
        seen.PlaysAt(NextMonth + Subscription.Grace - TimeSpan.FromSeconds(1)).ShouldBeTrue();
        seen.PlaysAt(NextMonth + Subscription.Grace).ShouldBeFalse();
    }

    [Fact]
    public void What_was_cancelled_plays_until_its_end_and_no_longer()
    {
        var seen = Active().Cancel(The.User, The.Moment).At(The.Moment, "simulator");

        seen.Status.ShouldBe(SubscriptionStatus.Cancelled);
        seen.PlaysAt(NextMonth - TimeSpan.FromSeconds(1)).ShouldBeTrue();
        seen.PlaysAt(NextMonth).ShouldBeFalse();
    }

    [Fact]
    public void A_cancelled_subscription_is_over_when_its_time_is_though_nothing_was_written()
    {
        var cancelled = Active().Cancel(The.User, The.Moment);

        cancelled.At(NextMonth, "simulator").Status.ShouldBe(SubscriptionStatus.Expired);
    }

    [Fact]
    public void A_renewal_keeps_the_day_since_when()
    {
        var renewed = Active().Activate(The.User, "I-1", PlanId.Standard, NextMonth.AddMonths(1), NextMonth);

        var term = renewed.Term.ShouldNotBeNull();
        term.Since.ShouldBe(The.Moment);
        term.Until.ShouldBe(NextMonth.AddMonths(1));
    }

    [Fact]
    public void What_is_active_already_is_not_told_again()
    {
        var active = Active();

        active.Activate(The.User, "I-1", PlanId.Standard, NextMonth, The.Moment.AddDays(1)).ShouldBe(active);
    }

    [Fact]
    public void A_cancelled_one_cannot_be_cancelled_again()
    {
        var cancelled = Active().Cancel(The.User, The.Moment);

        cancelled.Cancel(The.User, The.Moment.AddDays(1)).ShouldBe(cancelled);
    }

    [Fact]
    public void A_suspended_one_does_not_play_and_may_come_back()
    {
        var suspended = Active().Suspend(The.User, The.Moment);

        suspended.At(The.Moment, "simulator").PlaysAt(The.Moment).ShouldBeFalse();
        suspended.Activate(The.User, "I-1", PlanId.Standard, NextMonth, The.Moment).Term.ShouldNotBeNull().Status.ShouldBe(SubscriptionStatus.Active);
    }

    [Fact]
    public void A_suspension_is_told_once()
    {
        var suspended = Active().Suspend(The.User, The.Moment);

        suspended.Suspend(The.User, The.Moment.AddHours(1)).ShouldBe(suspended);
        suspended.Outbox.Waiting[^1].ShouldBe(new SubscriptionSuspended(2, The.User, The.Moment));
    }

    [Fact]
    public void A_transaction_that_is_reported_again_is_in_the_ledger_once_and_told_once()
    {
        var state = new SubscriptionState().Enter(The.User, [Payment("T-1")], The.Moment);

        var again = state.Enter(The.User, [Payment("T-1")], The.Moment.AddDays(1));

        again.ShouldBe(state);
        state.Outbox.Waiting.ShouldHaveSingleItem().ShouldBeOfType<PaymentCaptured>().Transaction.ShouldBe(Payment("T-1"));
    }

    [Fact]
    public void A_payment_is_told_when_it_has_arrived()
    {
        var pending = new SubscriptionState().Enter(The.User, [Payment("T-1") with { Status = "pending" }], The.Moment);

        var arrived = pending.Enter(The.User, [Payment("T-1")], The.Moment);

        pending.Outbox.Waiting.ShouldBeEmpty();
        arrived.Outbox.Waiting.Length.ShouldBe(1);
        arrived.Ledger.ShouldHaveSingleItem().Status.ShouldBe("completed");
    }

    [Fact]
    public void The_latest_payment_is_first()
    {
        var later = Payment("T-2") with { At = The.Moment.AddMonths(1) };

        var state = new SubscriptionState().Enter(The.User, [later, Payment("T-1")], The.Moment);

        state.Ledger.Select(entry => entry.Id).ShouldBe(["T-2", "T-1"]);
    }

    private static SubscriptionState Active() =>
        new SubscriptionState().Open(Opened("I-1")).Activate(The.User, "I-1", PlanId.Standard, NextMonth, The.Moment);

    private static OpenedSubscription Opened(string id) => new(id, PlanId.Standard, The.Moment);

    private static Transaction Payment(string id) => new(id, The.Moment, new(13.99m, "USD"), PlanId.Standard, TransactionKind.Payment, "completed");
}
