namespace NetflixClone.Grains.Accounts;

/// <summary>Which account owns an e-mail address: what makes addresses unique. Keyed by the normalised address (<see cref="EmailAddress"/>).</summary>
[Alias("accounts.IEmailGrain")]
public interface IEmailGrain : IGrainWithStringKey
{
    /// <summary>Opens an account under this address, unless one exists. A try that was cut short is completed by the next one.</summary>
    [Alias("SignUp")]
    Task<SignUpOutcome> SignUp(SignUp command);

    /// <summary>Signs in to the account under this address. Takes as long for an unknown address as for a wrong password.</summary>
    [Alias("SignIn")]
    Task<SignInOutcome> SignIn(SignIn command);
}

/// <summary>Asks for a new account.</summary>
/// <param name="Email">The address as it was typed: shown to people, while the normalised one is the grain's key.</param>
/// <param name="Password">In clear, never stored nor logged.</param>
/// <param name="Device">What the device is called in the list of devices, from its user agent.</param>
[GenerateSerializer, Immutable, Alias("accounts.SignUp")]
public sealed record SignUp([property: Id(0)] string Email, [property: Id(1)] string Password, [property: Id(2)] string Device)
{
    /// <inheritdoc />
    public override string ToString() => nameof(SignUp); // no password in a log
}

/// <summary>Asks for a session on an account.</summary>
[GenerateSerializer, Immutable, Alias("accounts.SignIn")]
public sealed record SignIn([property: Id(0)] string Password, [property: Id(1)] string Device)
{
    /// <inheritdoc />
    public override string ToString() => nameof(SignIn);
}

/// <summary>What became of a sign-up.</summary>
[GenerateSerializer, Immutable, Alias("accounts.SignUpOutcome")]
public abstract record SignUpOutcome
{
    private SignUpOutcome() { }

    /// <summary>The account is stored and its first session open.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.SignUpOutcome.SignedUp")]
    public sealed record SignedUp([property: Id(0)] OpenSession Session) : SignUpOutcome;

    /// <summary>The address belongs to an account.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.SignUpOutcome.EmailTaken")]
    public sealed record EmailTaken : SignUpOutcome;
}

/// <summary>What became of a sign-in.</summary>
[GenerateSerializer, Immutable, Alias("accounts.SignInOutcome")]
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    /// <summary>A session is open.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.SignInOutcome.SignedIn")]
    public sealed record SignedIn([property: Id(0)] OpenSession Session) : SignInOutcome;

    /// <summary>No such account, or not its password; which of them is not told.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.SignInOutcome.InvalidCredentials")]
    public sealed record InvalidCredentials : SignInOutcome;
}
