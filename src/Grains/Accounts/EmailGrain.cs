namespace NetflixClone.Grains.Accounts;

/// <inheritdoc cref="IEmailGrain"/>
[GrainType("email")]
internal sealed class EmailGrain(
    [PersistentState("email")] IPersistentState<EmailState> email, PasswordHasher hasher, TimeProvider clock) : Grain, IEmailGrain
{
    public async Task<SignUpOutcome> SignUp(SignUp command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (email.State.Registered)
        {
            return new SignUpOutcome.EmailTaken();
        }

        var user = email.State.User ?? await Reserve();
        var session = await Account(user).Create(command) ?? await Complete(user, command);
        email.State = email.State with { Registered = true };
        await this.Write(email);
        return session is null ? new SignUpOutcome.EmailTaken() : new SignUpOutcome.SignedUp(session);
    }

    public async Task<SignInOutcome> SignIn(SignIn command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (email.State.User is { } user)
        {
            return await Account(user).SignIn(command);
        }

        await hasher.VerifyAsync(hash: null, command.Password); // how long the answer takes must not tell whether the account exists
        return new SignInOutcome.InvalidCredentials();
    }

    private async Task<UserId> Reserve()
    {
        var user = UserId.New(clock);
        email.State = new() { User = user };
        await this.Write(email);
        return user;
    }

    /// <summary>An earlier try made the account but was cut short: whoever knows its password goes on.</summary>
    private async Task<OpenSession?> Complete(UserId user, SignUp command) =>
        await Account(user).SignIn(new(command.Password, command.Device)) is SignInOutcome.SignedIn signedIn ? signedIn.Session : null;

    private IUserGrain Account(UserId user) => GrainFactory.GetGrain<IUserGrain>(user.Value);
}
