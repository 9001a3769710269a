namespace NetflixClone.Grains.Accounts;

/// <summary>Passwords and signed-in devices.</summary>
internal sealed partial class UserGrain
{
    public async Task<SignInOutcome> SignIn(SignIn command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return await hasher.VerifyAsync(user.State.PasswordHash, command.Password)
            ? new SignInOutcome.SignedIn(await Open(user.State, command.Device))
            : new SignInOutcome.InvalidCredentials();
    }

    public async Task<RefreshOutcome> Refresh(RefreshToken presented)
    {
        ArgumentNullException.ThrowIfNull(presented);
        var now = clock.GetUtcNow();
        if (user.State.Find(presented.Session, now) is not { } session)
        {
            return new RefreshOutcome.SessionEnded();
        }

        if (!session.Accepts(presented.Secret, now)) // it was used before: one of the two who hold it stole it, and which one is not known
        {
            await End([session.Id]);
            LogReused(Id, session.Id);
            return new RefreshOutcome.SessionEnded();
        }

        var next = StoredSession.NewSecret();
        return new RefreshOutcome.Refreshed(await Keep(user.State, session.Rotated(presented.Secret, next, now), next, now));
    }

    public async Task<bool> EndSession(SessionId session)
    {
        if (user.State.Find(session, clock.GetUtcNow()) is null)
        {
            return false;
        }

        await End([session]);
        return true;
    }

    public async Task<ChangePasswordOutcome> ChangePassword(ChangePassword command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!await hasher.VerifyAsync(user.State.PasswordHash, command.Current))
        {
            return new ChangePasswordOutcome.WrongPassword();
        }

        var hash = await hasher.HashPasswordAsync(command.New);
        var others = user.State.Sessions.Where(session => session.Id != command.Session).Select(session => session.Id).ToImmutableArray();
        await Store(others.Aggregate(user.State with { PasswordHash = hash }, (state, session) => state.Without(session)));
        LogPasswordChanged(Id);
        await NotifyEnded(others);
        return new ChangePasswordOutcome.Changed(others);
    }

    public Task<ImmutableArray<Device>> Devices()
    {
        var now = clock.GetUtcNow();
        return Task.FromResult(user.State.Sessions.Where(session => !session.IsOver(now)).Select(session => session.ToDevice()).ToImmutableArray());
    }

    public Task<bool> HasSession(SessionId session) => Task.FromResult(user.State.Find(session, clock.GetUtcNow()) is not null);

    private Task<OpenSession> Open(UserState account, string device)
    {
        var now = clock.GetUtcNow();
        var secret = StoredSession.NewSecret();
        var session = new StoredSession { Id = SessionId.New(clock), Device = device, CreatedAt = now, LastSeenAt = now, TokenHash = StoredSession.HashOf(secret) };
        return Keep(account, session, secret, now);
    }

    /// <summary>Stores a session under its new token, of which only the hash stays here.</summary>
    private async Task<OpenSession> Keep(UserState account, StoredSession session, string secret, DateTimeOffset now)
    {
        var before = user.State.Sessions;
        await Store(account.With(session, now));
        var ended = before.Select(other => other.Id).Except(user.State.Sessions.Select(other => other.Id)).ToImmutableArray();
        await NotifyEnded(ended);
        return new(session.Id, new(Id, session.Id, secret), user.State.ToAccount(Id), session.Profile, ended);
    }

    private async Task End(ImmutableArray<SessionId> sessions)
    {
        await Store(sessions.Aggregate(user.State, (state, session) => state.Without(session)));
        await NotifyEnded(sessions);
    }

    private async Task NotifyEnded(ImmutableArray<SessionId> sessions)
    {
        var id = Id;
        foreach (var session in sessions)
        {
            await _observers.Notify(observer => observer.SessionEnded(id, session));
        }
    }
}
