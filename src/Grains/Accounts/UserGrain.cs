using Microsoft.Extensions.Logging;
using NetflixClone.Grains.Outboxes;
using NetflixClone.Grains.Owner;

namespace NetflixClone.Grains.Accounts;

/// <inheritdoc cref="IUserGrain"/>
[GrainType("user")]
internal sealed partial class UserGrain(
    [PersistentState("user")] IPersistentState<UserState> user,
    PasswordHasher hasher,
    TimeProvider clock,
    OutboxMetrics outboxes,
    ILogger<UserGrain> logger) : Grain, IUserGrain, IOutboxGrain, IOutboxOwner<AccountEvent>
{
    private Observers<IAccountObserver> _observers;
    private OutboxPump<AccountEvent>? _pump;

    string IOutboxOwner<AccountEvent>.StreamNamespace => Streams.Accounts;

    Outbox<AccountEvent> IOutboxOwner<AccountEvent>.Outbox
    {
        get => user.State.Outbox;
        set => user.State = user.State with { Outbox = value };
    }

    private UserId Id => new(this.GetPrimaryKey());

    private OutboxPump<AccountEvent> Pump => _pump ??= new(this, outboxes, logger);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!user.State.Outbox.Waiting.IsEmpty)
        {
            Pump.Stored();
        }

        if (!user.State.Erasing.IsEmpty)
        {
            this.RegisterGrainTimer(EraseRemoved, TimeSpan.Zero, Timeout.InfiniteTimeSpan); // not now: a viewer to be erased may be asking this grain
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _observers.Forget(observer => observer.Forgotten(Id));
        await (_pump?.Stop(reason, cancellationToken) ?? Task.CompletedTask);
    }

    public async Task<OpenSession?> Create(SignUp command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (user.State.Exists)
        {
            return null;
        }

        var hash = await hasher.HashPasswordAsync(command.Password);
        var owner = await GrainFactory.GetGrain<IInstallationGrain>(IInstallationGrain.Current).ClaimOwnership(Id, command.Email);
        var now = clock.GetUtcNow();
        var account = new UserState { Email = command.Email.Trim(), CreatedAt = now, IsOwner = owner, PasswordHash = hash };
        var opened = await Open(account.Apply(new UserRegistered(account.Outbox.Next, Id, now, command.Email.Trim())), command.Device);
        LogSignedUp(Id);
        return opened;
    }

    public Task<Account?> Get() => Task.FromResult(user.State.Exists ? user.State.ToAccount(Id) : null);

    public Task<Profile?> GetProfile(ProfileId profile) => Task.FromResult(user.State.Find(profile)?.ToProfile());

    public Task Subscribe(IAccountObserver observer)
    {
        _observers.Subscribe(observer, clock, logger);
        DelayDeactivation(Observers<IAccountObserver>.Lifetime);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(IAccountObserver observer)
    {
        _observers.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    public Task PublishOutbox()
    {
        _pump?.Publish();
        return Task.CompletedTask;
    }

    Task IOutboxOwner<AccountEvent>.WriteOutbox() => user.WriteStateAsync();

    private async Task Store(UserState applied)
    {
        user.State = applied;
        await this.Write(user);
        Pump.Stored();
    }
}
