using Microsoft.Data.Sqlite;
using NetflixClone.Payments.Simulator;

namespace NetflixClone.Payments.Tests;

public sealed class SubscriptionTests : IDisposable
{
    private static readonly DateTimeOffset Always = DateTimeOffset.MinValue, Ever = DateTimeOffset.MaxValue;

    private readonly Simulation _simulation = new();

    public void Dispose() => _simulation.Dispose();

    [Fact]
    public async Task A_new_subscription_waits_for_its_payer()
    {
        var created = await _simulation.Provider.CreateSubscriptionAsync(The.Request);

        var subscription = await _simulation.Provider.GetSubscriptionAsync(created.Id);

        created.Id.ShouldMatch("^I-[0-9A-Z]{12}$");
        created.ApprovalUrl.ShouldBe(new Uri($"https://films.example/paypal-simulator/approve/{created.Id}"));
        subscription.ShouldBe(new ProviderSubscription(
            created.Id, ProviderSubscriptionStatus.ApprovalPending, "standard", The.Request.CustomerReference, null, null, null));
        (await _simulation.Provider.ListTransactionsAsync(created.Id, Always, Ever)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeated_request_gets_the_subscription_of_the_first()
    {
        var first = await _simulation.Provider.CreateSubscriptionAsync(The.Request);

        var second = await _simulation.Provider.CreateSubscriptionAsync(The.Request);
        var other = await _simulation.Provider.CreateSubscriptionAsync(The.Request with { RequestId = "request-2" });

        second.ShouldBe(first);
        other.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task An_approval_takes_the_first_payment_at_once()
    {
        var approved = _simulation.Clock.GetUtcNow();
        var id = await Approved();

        var subscription = await _simulation.Provider.GetSubscriptionAsync(id);
        var payments = await _simulation.Provider.ListTransactionsAsync(id, Always, Ever);

        subscription.Status.ShouldBe(ProviderSubscriptionStatus.Active);
        subscription.StartedAt.ShouldBe(approved);
        subscription.NextBillingAt.ShouldBe(approved.AddMonths(1));
        subscription.LastPayment.ShouldBe(new(The.Request.Price, approved));
        payments.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            payment => payment.Status.ShouldBe(ProviderTransactionStatus.Completed),
            payment => payment.Amount.ShouldBe(The.Request.Price),
            payment => payment.Id.ShouldMatch("^[0-9A-Z]{17}$"));
    }

    [Fact]
    public async Task Each_month_brings_a_payment_whether_or_not_the_process_runs()
    {
        var approved = _simulation.Clock.GetUtcNow();
        var id = await Approved();
        _simulation.Restart();

        _simulation.Clock.Advance(TimeSpan.FromDays(70));

        var subscription = await _simulation.Provider.GetSubscriptionAsync(id);
        var payments = await _simulation.Provider.ListTransactionsAsync(id, Always, Ever);
        payments.Select(payment => payment.At).ShouldBe([approved, approved.AddMonths(1), approved.AddMonths(2)]);
        payments.Select(payment => payment.Id).ShouldBeUnique();
        subscription.NextBillingAt.ShouldBe(approved.AddMonths(3));
        subscription.LastPayment.ShouldBe(new(The.Request.Price, approved.AddMonths(2)));
    }

    [Fact]
    public async Task A_payment_has_the_same_id_at_every_asking()
    {
        var id = await Approved();
        _simulation.Clock.Advance(TimeSpan.FromDays(40));

        var once = await _simulation.Provider.ListTransactionsAsync(id, Always, Ever);
        _simulation.Restart();
        var again = await _simulation.Provider.ListTransactionsAsync(id, Always, Ever);

        again.ShouldBe(once);
    }

    [Fact]
    public async Task A_subscription_of_the_31st_is_paid_on_the_last_day_of_shorter_months()
    {
        _simulation.Clock.Advance(TimeSpan.FromDays(30));
        var id = await Approved();

        _simulation.Clock.Advance(TimeSpan.FromDays(62));

        var payments = await _simulation.Provider.ListTransactionsAsync(id, Always, Ever);
        payments.Select(payment => (payment.At.Month, payment.At.Day)).ShouldBe([(1, 31), (2, 28), (3, 31)]);
    }

    [Fact]
    public async Task Transactions_are_listed_between_two_moments()
    {
        var approved = _simulation.Clock.GetUtcNow();
        var id = await Approved();
        _simulation.Clock.Advance(TimeSpan.FromDays(100));

        var listed = await _simulation.Provider.ListTransactionsAsync(id, approved.AddMonths(1), approved.AddMonths(2));

        listed.Select(payment => payment.At).ShouldBe([approved.AddMonths(1), approved.AddMonths(2)]);
    }

    [Fact]
    public async Task A_cancelled_subscription_keeps_its_payments_and_brings_no_more()
    {
        var approved = _simulation.Clock.GetUtcNow();
        var id = await Approved();
        _simulation.Clock.Advance(TimeSpan.FromDays(10));

        await _simulation.Provider.CancelSubscriptionAsync(id, "Enough seen");
        _simulation.Clock.Advance(TimeSpan.FromDays(60));

        var subscription = await _simulation.Provider.GetSubscriptionAsync(id);
        subscription.Status.ShouldBe(ProviderSubscriptionStatus.Cancelled);
        subscription.NextBillingAt.ShouldBeNull();
        subscription.LastPayment.ShouldBe(new(The.Request.Price, approved));
    }

    [Fact]
    public async Task Only_an_active_subscription_can_be_cancelled()
    {
        var pending = await _simulation.Provider.CreateSubscriptionAsync(The.Request);

        var refusal = await Should.ThrowAsync<PaymentProviderException>(() => _simulation.Provider.CancelSubscriptionAsync(pending.Id, "Changed my mind"));

        refusal.Name.ShouldBe("UNPROCESSABLE_ENTITY");
        refusal.Issue.ShouldBe("SUBSCRIPTION_STATUS_INVALID");
        refusal.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var refusal = await Should.ThrowAsync<PaymentProviderException>(() => _simulation.Provider.GetSubscriptionAsync("I-NOBODY"));

        refusal.Name.ShouldBe("RESOURCE_NOT_FOUND");
        refusal.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_asked_and_decided_is_there_after_a_restart()
    {
        var id = await Approved();
        var before = await _simulation.Provider.GetSubscriptionAsync(id);

        _simulation.Restart();

        (await _simulation.Provider.GetSubscriptionAsync(id)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_request_is_refused(string what, object request)
    {
        var refusal = await Should.ThrowAsync<PaymentProviderException>(
            () => _simulation.Provider.CreateSubscriptionAsync((CreateSubscriptionRequest)request), customMessage: what);

        refusal.Name.ShouldBe("INVALID_REQUEST");
    }

    public static TheoryData<string, object> Malformed => new()
    {
        { "no request id", The.Request with { RequestId = "" } },
        { "no plan", The.Request with { PlanCode = "" } },
        { "no price", The.Request with { Price = new(0, "USD") } },
        { "no currency", The.Request with { Price = new(1, "") } },
        { "a reference with a line break", The.Request with { CustomerReference = "a\nb" } },
        { "a return address that is a script", The.Request with { ReturnUrl = new("javascript:alert(1)") } },
        { "a cancel address without a host", The.Request with { CancelUrl = new("/cancelled", UriKind.Relative) } },
    };

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_its_name()
    {
        using var folder = new TestKit.Product.TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, SimulatorStore.FileName), new string('x', 10_000));

        var refusal = Should.Throw<PaymentProviderException>(() => new SimulatorStore(folder.Path));

        refusal.Message.ShouldContain(SimulatorStore.FileName);
    }

    [Fact]
    public async Task Books_that_cannot_be_written_are_a_provider_that_is_down()
    {
        using var folder = new TestKit.Product.TemporaryFolder();
        using var store = new SimulatorStore(folder.Path);
        var simulator = new PayPalSimulator(store, _simulation.Clock);
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, SimulatorStore.FileName)};Pooling=False"))
        {
            await other.OpenAsync();
            await using var drop = other.CreateCommand();
            drop.CommandText = "DROP TABLE subscription";
            await drop.ExecuteNonQueryAsync();
        }

        var failure = await Should.ThrowAsync<PaymentProviderException>(() => simulator.GetSubscriptionAsync("I-ANY"));

        failure.IsTransient.ShouldBeTrue();
    }

    private async Task<string> Approved()
    {
        var created = await _simulation.Provider.CreateSubscriptionAsync(The.Request);
        await _simulation.Press(created, "approve");
        return created.Id;
    }
}
