using System.Collections.Immutable;
using NetflixClone.Catalogue;
using NetflixClone.Catalogue.Demo;
using NetflixClone.Grains.Catalogue;
using NetflixClone.Media;
using NetflixClone.Payments;

namespace NetflixClone.Grains.Tests;

/// <summary>Media of one length for every title.</summary>
internal sealed class OneClip : IMediaSource
{
    public TitleMedia? Find(TitleId title) => new("/", The.Duration);
}

/// <summary>A payment provider that says what the test has it say.</summary>
internal sealed class FakePayments(TimeProvider clock) : IPaymentProvider
{
    private readonly Dictionary<string, ProviderSubscription> _subscriptions = [];
    private readonly Dictionary<string, ImmutableList<ProviderTransaction>> _payments = [];

    public string Name => "simulator";

    public bool IsAway { get; set; }

    public Task<CreatedSubscription> CreateSubscriptionAsync(CreateSubscriptionRequest request, CancellationToken cancellationToken = default)
    {
        Reach();
        var id = $"I-{_subscriptions.Count + 1}";
        _subscriptions[id] = new(id, ProviderSubscriptionStatus.ApprovalPending, request.PlanCode, request.CustomerReference, null, null, null);
        return Task.FromResult(new CreatedSubscription(id, new($"https://pay.example/{id}")));
    }

    public Task<ProviderSubscription> GetSubscriptionAsync(string id, CancellationToken cancellationToken = default)
    {
        Reach();
        return Task.FromResult(_subscriptions[id]);
    }

    public Task CancelSubscriptionAsync(string id, string reason, CancellationToken cancellationToken = default)
    {
        Reach();
        _subscriptions[id] = _subscriptions[id] with { Status = ProviderSubscriptionStatus.Cancelled, NextBillingAt = null };
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ProviderTransaction>> ListTransactionsAsync(
        string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default)
    {
        Reach();
        return Task.FromResult<IReadOnlyList<ProviderTransaction>>(_payments.GetValueOrDefault(id, []));
    }

    /// <summary>The payer approves it, and a month is paid.</summary>
    public void Approve(string id) => Pay(id, new(13.99m, "USD"));

    /// <summary>It becomes active with a payment of so much.</summary>
    public void Pay(string id, PaymentAmount amount)
    {
        var now = clock.GetUtcNow();
        var paid = _payments.GetValueOrDefault(id, []);
        _payments[id] = paid.Add(new($"T-{id}-{paid.Count + 1}", ProviderTransactionStatus.Completed, amount, now));
        _subscriptions[id] = _subscriptions[id] with
        {
            Status = ProviderSubscriptionStatus.Active,
            StartedAt = now,
            NextBillingAt = now.AddDays(30),
            LastPayment = new(amount, now),
        };
    }

    /// <summary>It ends at the provider.</summary>
    public void Expire(string id) => _subscriptions[id] = _subscriptions[id] with { Status = ProviderSubscriptionStatus.Expired, NextBillingAt = null };

    /// <summary>A payment of it failed.</summary>
    public void Suspend(string id) => _subscriptions[id] = _subscriptions[id] with { Status = ProviderSubscriptionStatus.Suspended, NextBillingAt = null };

    public ProviderSubscriptionStatus StatusOf(string id) => _subscriptions[id].Status;

    private void Reach()
    {
        if (IsAway)
        {
            throw new PaymentProviderException("", "The provider is away.", isTransient: true);
        }
    }
}

/// <summary>A few films, half of them crime and half comedy; the second one is for adults.</summary>
internal static class Films
{
    public const int Count = 12;

    public static ITitleStore Store() => new DemoTitleStore(Enumerable.Range(1, Count).Select(Film));

    private static Title Film(int number) => new(
        The.TitleOf(number), $"film-{number}", $"Film {number}", null, 1920 + number, TitleKind.Film, [$"Director {number % 3}"], [], 100,
        [number % 2 == 0 ? "Crime" : "Comedy"], ["US"], "en", "Not rated", number == 2 ? Maturity.Age18 : Maturity.All, null, "A film.", "A film.",
        [], new(null, []));
}
