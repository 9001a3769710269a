using Microsoft.Extensions.Logging;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Payments;

namespace NetflixClone.Grains.Billing;

/// <inheritdoc cref="ISubscriptionGrain"/>
/// <remarks>Nothing is believed that the payment provider did not say itself. Who returns from its pages only gives a reason to ask.</remarks>
[GrainType("subscription")]
internal sealed partial class SubscriptionGrain(
    [PersistentState("subscription")] IPersistentState<SubscriptionState> subscription,
    IPaymentProvider provider,
    TimeProvider clock,
    OutboxMetrics outboxes,
    ILogger<SubscriptionGrain> logger) : Grain, ISubscriptionGrain, IRemindable, IOutboxGrain, IOutboxOwner<BillingEvent>
{
    private Observers<ISubscriptionObserver> _observers;
    private OutboxPump<BillingEvent>? _pump;

    string IOutboxOwner<BillingEvent>.StreamNamespace => Streams.Billing;

    Outbox<BillingEvent> IOutboxOwner<BillingEvent>.Outbox
    {
        get => subscription.State.Outbox;
        set => subscription.State = subscription.State with { Outbox = value };
    }

    private UserId Id => new(this.GetPrimaryKey());

    private OutboxPump<BillingEvent> Pump => _pump ??= new(this, outboxes, logger);

    private Subscription Current => subscription.State.At(clock.GetUtcNow(), provider.Name);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!subscription.State.Outbox.Waiting.IsEmpty)
        {
            Pump.Stored();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _observers.Forget(observer => observer.Forgotten(Id));
        await (_pump?.Stop(reason, cancellationToken) ?? Task.CompletedTask);
    }

    public async Task<SubscribeOutcome> Subscribe(Subscribe command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (subscription.State.Term is { Renews: true })
        {
            return new SubscribeOutcome.AlreadySubscribed();
        }

        try
        {
            var created = await provider.CreateSubscriptionAsync(command.Request(Id, clock));
            await Store(subscription.State.Open(new(created.Id, command.Plan, clock.GetUtcNow())));
            return new SubscribeOutcome.ApprovalNeeded(created.Id, created.ApprovalUrl);
        }
        catch (PaymentProviderException failure) when (failure.IsTransient)
        {
            LogUnavailable(failure, Id);
            return new SubscribeOutcome.ProviderUnavailable();
        }
    }

    public async Task<ConfirmOutcome> Confirm(string providerId)
    {
        if (subscription.State.Term?.ProviderId == providerId)
        {
            return new ConfirmOutcome.Confirmed(Current);
        }

        if (subscription.State.FindOpened(providerId) is not { } opened)
        {
            return new ConfirmOutcome.Unknown();
        }

        try
        {
            return await Activate(opened) ? new ConfirmOutcome.Confirmed(Current) : new ConfirmOutcome.NotApproved();
        }
        catch (PaymentProviderException failure) when (failure.IsTransient)
        {
            LogUnavailable(failure, Id);
            return new ConfirmOutcome.ProviderUnavailable();
        }
        catch (PaymentProviderException failure) when (failure.Name == PaymentProviderException.ResourceNotFound)
        {
            return new ConfirmOutcome.Unknown();
        }
    }

    public async Task<Subscription> Abandon(string providerId)
    {
        if (await Confirm(providerId) is ConfirmOutcome.NotApproved) // what was paid after all is not given up
        {
            await Store(subscription.State.Abandon(providerId));
        }

        return Current;
    }

    public async Task<CancelOutcome> Cancel()
    {
        if (subscription.State.Term is not { Renews: true } term)
        {
            return new CancelOutcome.NotSubscribed();
        }

        try
        {
            await EndRenewal(term);
            await Store(subscription.State.Cancel(Id, clock.GetUtcNow()));
            return new CancelOutcome.Cancelled(Current);
        }
        catch (PaymentProviderException failure) when (failure.IsTransient)
        {
            LogUnavailable(failure, Id);
            return new CancelOutcome.ProviderUnavailable();
        }
    }

    public Task<Subscription> Get() => Task.FromResult(Current);

    public Task<ImmutableArray<Transaction>> Transactions() => Task.FromResult(subscription.State.Ledger);

    public Task Observe(ISubscriptionObserver observer)
    {
        _observers.Subscribe(observer, clock, logger);
        DelayDeactivation(Observers<ISubscriptionObserver>.Lifetime);
        return Task.CompletedTask;
    }

    public Task Forget(ISubscriptionObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task PublishOutbox()
    {
        _pump?.Publish();
        return Task.CompletedTask;
    }

    Task IOutboxOwner<BillingEvent>.WriteOutbox() => subscription.WriteStateAsync();

    private async Task Store(SubscriptionState applied)
    {
        if (applied == subscription.State)
        {
            return;
        }

        var before = Current.Status;
        subscription.State = applied;
        await this.Write(subscription);
        Pump.Stored();
        if (Current.Status is var status && status != before)
        {
            LogStatus(Id, status);
            var id = Id;
            await _observers.Notify(observer => observer.SubscriptionChanged(id, status));
        }
    }
}
