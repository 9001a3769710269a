namespace NetflixClone.Grains.Accounts;

/// <summary>An account as its holder may see it.</summary>
[GenerateSerializer, Immutable, Alias("accounts.Account")]
public sealed record Account(
    [property: Id(0)] UserId Id,
    [property: Id(1)] string Email,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] bool IsOwner,
    [property: Id(4)] ImmutableArray<Profile> Profiles);

/// <summary>One viewer of an account.</summary>
/// <param name="Genres">What the viewer chose to begin with: slugs of genres, for recommendations before anything was watched.</param>
[GenerateSerializer, Immutable, Alias("accounts.Profile")]
public sealed record Profile(
    [property: Id(0)] ProfileId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Avatar,
    [property: Id(3)] bool IsKids,
    [property: Id(4)] Maturity Maturity,
    [property: Id(5)] bool HasPin,
    [property: Id(6)] ImmutableArray<string> Genres);

/// <summary>What a profile is set to.</summary>
/// <param name="Pin">Null leaves the PIN as it is, an empty text removes it, four digits set it.</param>
[GenerateSerializer, Immutable, Alias("accounts.ProfileSettings")]
public sealed record ProfileSettings(
    [property: Id(0)] string Name,
    [property: Id(1)] string Avatar,
    [property: Id(2)] bool IsKids,
    [property: Id(3)] Maturity Maturity,
    [property: Id(4)] ImmutableArray<string> Genres,
    [property: Id(5)] string? Pin)
{
    /// <summary>The most profiles that one account may have.</summary>
    public const int MaxProfiles = 5;

    /// <summary>The highest maturity of a kids' profile.</summary>
    public const Maturity MaxKidsMaturity = Maturity.Age7;
}

/// <summary>What became of a change to profiles.</summary>
[GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome")]
public abstract record ProfileOutcome
{
    private ProfileOutcome() { }

    /// <summary>Stored; the profile as it is now (as it was, when removed).</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome.Done")]
    public sealed record Done([property: Id(0)] Profile Profile) : ProfileOutcome;

    /// <summary>The account has no such profile.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome.Unknown")]
    public sealed record Unknown : ProfileOutcome;

    /// <summary>The account has as many as it may.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome.TooMany")]
    public sealed record TooMany : ProfileOutcome;

    /// <summary>Another profile of the account is called that.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome.NameTaken")]
    public sealed record NameTaken : ProfileOutcome;

    /// <summary>The last profile stays.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome.LastProfile")]
    public sealed record LastProfile : ProfileOutcome;

    /// <summary>The profile asks for a PIN, and this is not it.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome.WrongPin")]
    public sealed record WrongPin : ProfileOutcome;

    /// <summary>The session watches as a kid, and kids leave profiles as they are.</summary>
    [GenerateSerializer, Immutable, Alias("accounts.ProfileOutcome.KidsProfile")]
    public sealed record KidsProfile : ProfileOutcome;
}
