using Microsoft.Extensions.DependencyInjection;
using NetflixClone.Grains.Billing;
using NetflixClone.Payments;
using NetflixClone.Storage.Members;
using NetflixClone.TestKit;
using NetflixClone.TestKit.Product;

namespace NetflixClone.Grains.Tests.Billing;

public sealed class SubscriptionGrainTests : IAsyncLifetime
{
    private static readonly Subscribe Wish = new(PlanId.Standard, new("https://here.example/return"), new("https://here.example/cancelled"));

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private TestSilo _silo = null!;

    private ISubscriptionGrain Subscription => _silo.Subscription(The.User);

    public async Task InitializeAsync() => _silo = await TestSilo.Start();

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task What_the_provider_says_is_paid_is_active()
    {
        await _silo.Pay(The.User);

        var seen = await Subscription.Get();

        seen.Status.ShouldBe(SubscriptionStatus.Active);
        seen.ActiveUntil.ShouldBe(The.Moment.AddDays(30));
        (await Subscription.Transactions()).ShouldHaveSingleItem().Amount.ShouldBe(new(13.99m, "USD"));
    }

    [Fact]
    public async Task Coming_back_without_an_approval_activates_nothing()
    {
        var id = await Open();

        (await Subscription.Confirm(id)).ShouldBeOfType<ConfirmOutcome.NotApproved>();
    }

    [Fact]
    public async Task A_payment_of_another_amount_activates_nothing()
    {
        var id = await Open();
        _silo.Payments.Pay(id, new(0.01m, "USD"));

        (await Subscription.Confirm(id)).ShouldBeOfType<ConfirmOutcome.NotApproved>();
    }

    [Fact]
    public async Task Anothers_subscription_is_unknown()
    {
        var id = await Open();
        _silo.Payments.Approve(id);

        (await _silo.Subscription(new(Guid.NewGuid())).Confirm(id)).ShouldBeOfType<ConfirmOutcome.Unknown>();
    }

    [Fact]
    public async Task Confirming_twice_pays_once()
    {
        var id = await _silo.Pay(The.User);

        (await Subscription.Confirm(id)).ShouldBeOfType<ConfirmOutcome.Confirmed>();

        (await Subscription.Transactions()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_pays_already_cannot_subscribe_again()
    {
        await _silo.Pay(The.User);

        (await Subscription.Subscribe(Wish)).ShouldBeOfType<SubscribeOutcome.AlreadySubscribed>();
    }

    [Fact]
    public async Task A_provider_that_is_away_is_told_as_such()
    {
        _silo.Payments.IsAway = true;

        (await Subscription.Subscribe(Wish)).ShouldBeOfType<SubscribeOutcome.ProviderUnavailable>();
    }

    [Fact]
    public async Task What_is_given_up_is_not_pending_any_more()
    {
        var id = await Open();

        (await Subscription.Abandon(id)).Status.ShouldBe(SubscriptionStatus.None);
    }

    [Fact]
    public async Task What_was_paid_after_all_cannot_be_given_up()
    {
        var id = await Open();
        _silo.Payments.Approve(id);

        (await Subscription.Abandon(id)).Status.ShouldBe(SubscriptionStatus.Active);
    }

    [Fact]
    public async Task A_cancelled_subscription_ends_at_the_provider_and_plays_on()
    {
        var id = await _silo.Pay(The.User);

        var cancelled = (await Subscription.Cancel()).ShouldBeOfType<CancelOutcome.Cancelled>().Subscription;

        _silo.Payments.StatusOf(id).ShouldBe(ProviderSubscriptionStatus.Cancelled);
        cancelled.PlaysAt(The.Moment.AddDays(29)).ShouldBeTrue();
    }

    [Fact]
    public async Task At_the_end_of_a_period_the_renewal_is_looked_up()
    {
        var id = await _silo.Pay(The.User);
        _silo.Clock.Advance(TimeSpan.FromDays(30) - Minute);
        _silo.Payments.Approve(id);

        await Reminded(subscription => subscription.ActiveUntil > The.Moment.AddDays(31));

        (await Subscription.Transactions()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_subscription_that_ended_at_the_provider_ends_here()
    {
        var id = await _silo.Pay(The.User);
        _silo.Payments.Expire(id);
        _silo.Clock.Advance(TimeSpan.FromDays(30) - Minute);

        await Reminded(subscription => subscription.Status == SubscriptionStatus.Expired);
    }

    [Fact]
    public async Task A_subscription_whose_payment_failed_is_suspended_also_in_the_owners_list()
    {
        var member = await _silo.Member();
        _silo.Payments.Suspend("I-1");
        _silo.Clock.Advance(TimeSpan.FromDays(30) - Minute);

        await _silo.Clock.PassUntil(Minute, async () => (await _silo.Subscription(member.User).Get()).Status == SubscriptionStatus.Suspended);

        await Eventually.Holds(async () => await _silo.Services.GetRequiredService<IMemberDirectory>().PageAsync(null, 10) is [{ Status: "suspended", Plan: "standard" }]);
    }

    /// <summary>Lets minutes pass until the reminder has done its work.</summary>
    private Task Reminded(Func<Subscription, bool> done) => _silo.Clock.PassUntil(Minute, async () => done(await Subscription.Get()));

    private async Task<string> Open() => (await Subscription.Subscribe(Wish)).ShouldBeOfType<SubscribeOutcome.ApprovalNeeded>().ProviderId;
}
