namespace NetflixClone.Payments.Simulator;

/// <summary>PayPal's subscriptions without PayPal: the same answers, the same page to approve on, and no money.</summary>
/// <remarks>Renewals follow from the clock: a month after an approval the next payment is there, whether or not the process ran meanwhile.</remarks>
public sealed class PayPalSimulator : IPaymentProvider
{
    /// <summary>The path under which its page lives.</summary>
    internal const string ApprovalPath = "/paypal-simulator/approve";

    private readonly SimulatorStore _store;
    private readonly TimeProvider _clock;

    internal PayPalSimulator(SimulatorStore store, TimeProvider clock)
    {
        _store = store;
        _clock = clock;
    }

    /// <inheritdoc />
    public string Name => "simulator";

    /// <inheritdoc />
    public Task<CreatedSubscription> CreateSubscriptionAsync(CreateSubscriptionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Validate(request);
        var subscription = _store.Add(new()
        {
            Id = PayPalIds.Subscription(),
            Request = request,
            CreatedAt = _clock.GetUtcNow(),
            FormToken = PayPalIds.FormToken(),
            BillingAgreementToken = PayPalIds.BillingAgreementToken(),
        });
        return Task.FromResult(new CreatedSubscription(
            subscription.Id,
            new(subscription.Request.ReturnUrl, $"{ApprovalPath}/{subscription.Id}"))); // our own server's page
    }

    /// <inheritdoc />
    public Task<ProviderSubscription> GetSubscriptionAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(Known(_store.Find(id), id).At(_clock.GetUtcNow()));

    /// <inheritdoc />
    public Task CancelSubscriptionAsync(string id, string reason, CancellationToken cancellationToken = default)
    {
        Require(reason is { Length: >= 1 and <= 128 }, "The reason has 1 to 128 characters.");
        Known(
            _store.Update(id, subscription => subscription.Status == ProviderSubscriptionStatus.Active
                ? subscription with { CancelledAt = _clock.GetUtcNow() }
                : throw new PaymentProviderException(
                    PaymentProviderException.UnprocessableEntity,
                    $"The subscription {id} is {subscription.Status}; only an active one can be cancelled.",
                    isTransient: false)
                {
                    Issue = PaymentProviderException.SubscriptionStatusInvalid,
                }),
            id);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ProviderTransaction>> ListTransactionsAsync(
        string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ProviderTransaction>>(
            [.. Known(_store.Find(id), id).PaymentsUntil(_clock.GetUtcNow()).Where(payment => payment.At >= from && payment.At <= to)]);

    /// <summary>The subscription for its page; null when there is none of that id.</summary>
    internal SimulatedSubscription? Find(string id) => _store.Find(id);

    /// <summary>Takes its payer's decision; the first one stands.</summary>
    internal SimulatedSubscription? Decide(string id, bool approve) => _store.Update(id, subscription => subscription switch
    {
        { IsDecided: true } => subscription,
        _ when approve => subscription with { ApprovedAt = _clock.GetUtcNow() },
        _ => subscription with { DeclinedAt = _clock.GetUtcNow() },
    });

    private static SimulatedSubscription Known(SimulatedSubscription? found, string id) => found
        ?? throw new PaymentProviderException(PaymentProviderException.ResourceNotFound, $"There is no subscription {id}.", isTransient: false);

    private static void Validate(CreateSubscriptionRequest request)
    {
        Require(request.RequestId is { Length: >= 1 and <= 108 }, "The request id has 1 to 108 characters.");
        Require(request.PlanCode is { Length: >= 1 and <= 50 }, "The plan's code has 1 to 50 characters.");
        Require(request.PlanName is { Length: >= 1 and <= 127 }, "The plan's name has 1 to 127 characters.");
        Require(request.BrandName is { Length: >= 1 and <= 127 }, "The brand's name has 1 to 127 characters.");
        Require(request.Price is { Value: > 0, Currency.Length: 3 }, "The price is above zero, in a currency of three letters.");
        Require(
            request.CustomerReference is { Length: >= 1 and <= 127 } reference && reference.All(c => c is >= ' ' and <= '~'),
            "The customer's reference has 1 to 127 printable ASCII characters.");
        Require(IsWeb(request.ReturnUrl) && IsWeb(request.CancelUrl), "The return and cancel addresses are absolute, http or https.");
    }

    private static bool IsWeb(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new PaymentProviderException(PaymentProviderException.InvalidRequest, rule, isTransient: false);
        }
    }
}
