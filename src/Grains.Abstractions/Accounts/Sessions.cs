namespace NetflixClone.Grains.Accounts;

/// <summary>A session just opened or renewed: what the host needs to make tokens of it.</summary>
/// <param name="CurrentProfile">The profile that this session chose last; null before its first choice, or when that profile is gone.</param>
/// <param name="Ended">The sessions that made room for it: their tokens must not work any longer.</param>
[GenerateSerializer, Immutable, Alias("accounts.OpenSession")]
public sealed record OpenSession(
    [property: Id(0)] SessionId Id,
    [property: Id(1)] RefreshToken RefreshToken,
    [property: Id(2)] Account Account,
    [property: Id(3)] ProfileId? CurrentProfile,
    [property: Id(4)] ImmutableArray<SessionId> Ended);

/// <summary>A refresh token: it names its account and session, so that whoever receives it knows which grain to ask, and carries a secret.</summary>
[GenerateSerializer, Immutable, Alias("accounts.RefreshToken")]
public sealed record RefreshToken(
    [property: Id(0)] UserId User,
    [property: Id(1)] SessionId Session,
    [property: Id(2)] string Secret)
{
    /// <summary>How it travels in a cookie: <c>user.session.secret</c>.</summary>
    public string Encode() => $"{User.Value:N}.{Session.Value:N}.{Secret}";

    /// <summary>Reads what <see cref="Encode"/> wrote; null for anything else.</summary>
    public static RefreshToken? TryDecode(string? encoded) =>
        encoded?.Split('.') is [var user, var session, { Length: > 0 and <= 128 } secret]
        && Guid.TryParseExact(user, "N", out var userId)
        && Guid.TryParseExact(session, "N", out var sessionId)
            ? new(new(userId), new(sessionId), secret)
            : null;

    /// <inheritdoc />
    public override string ToString() => nameof(RefreshToken); // no secret in a log
}

/// <summary>What became of a refresh.</summary>
[GenerateSerializer, Immutable, Alias("accounts.RefreshOutcome")]
public abstract record RefreshOutcome
{
    private RefreshOutcome() { }

    /// <summary>The session goes on, under a new token.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.RefreshOutcome.Refreshed")]
    public sealed record Refreshed([property: Id(0)] OpenSession Session) : RefreshOutcome;

    /// <summary>There is no such session, or this very call ended it because its token had been used before.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.RefreshOutcome.SessionEnded")]
    public sealed record SessionEnded : RefreshOutcome;
}

/// <summary>A signed-in device.</summary>
[GenerateSerializer, Immutable, Alias("accounts.Device")]
public sealed record Device(
    [property: Id(0)] SessionId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset LastSeenAt);

/// <summary>Asks for another password.</summary>
/// <param name="Session">The session that asks and stays signed in.</param>
[GenerateSerializer, Immutable, Alias("accounts.ChangePassword")]
public sealed record ChangePassword([property: Id(0)] SessionId Session, [property: Id(1)] string Current, [property: Id(2)] string New)
{
    /// <inheritdoc />
    public override string ToString() => nameof(ChangePassword);
}

/// <summary>What became of a change of password.</summary>
[GenerateSerializer, Immutable, Alias("accounts.ChangePasswordOutcome")]
public abstract record ChangePasswordOutcome
{
    private ChangePasswordOutcome() { }

    /// <summary>The new password holds; these other sessions were ended.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ChangePasswordOutcome.Changed")]
    public sealed record Changed([property: Id(0)] ImmutableArray<SessionId> Ended) : ChangePasswordOutcome;

    /// <summary>The current password is another.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ChangePasswordOutcome.WrongPassword")]
    public sealed record WrongPassword : ChangePasswordOutcome;
}
