using Orleans.Concurrency;

namespace NetflixClone.Grains.Accounts;

/// <summary>One account: its password, profiles and signed-in devices. Keyed by <see cref="UserId"/>.</summary>
[Alias("accounts.IUserGrain")]
public interface IUserGrain : IGrainWithGuidKey
{
    /// <summary>Creates the account with its first session; null when it exists already. Called by the grain of the address alone.</summary>
    [Alias("Create")]
    Task<OpenSession?> Create(SignUp command);

    /// <summary>Checks the password and opens a session.</summary>
    [Alias("SignIn")]
    Task<SignInOutcome> SignIn(SignIn command);

    /// <summary>Trades a refresh token for the next one. One that was used before ends its whole session.</summary>
    [Alias("Refresh")]
    Task<RefreshOutcome> Refresh(RefreshToken presented);

    /// <summary>Ends one session: its tokens stop working, its sockets are told. False when there is none of that id.</summary>
    [Alias("EndSession")]
    Task<bool> EndSession(SessionId session);

    /// <summary>Changes the password and ends every other session.</summary>
    [Alias("ChangePassword")]
    Task<ChangePasswordOutcome> ChangePassword(ChangePassword command);

    /// <summary>The account; null when nobody signed up under this id.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Get")]
    Task<Account?> Get();

    /// <summary>One profile; null when the account has none of that id.</summary>
    [ReadOnly, AlwaysInterleave, Alias("GetProfile")]
    Task<Profile?> GetProfile(ProfileId profile);

    /// <summary>The devices that are signed in, the latest seen first.</summary>
    [ReadOnly, AlwaysInterleave, Alias("Devices")]
    Task<ImmutableArray<Device>> Devices();

    /// <summary>Whether a session is still open.</summary>
    [ReadOnly, AlwaysInterleave, Alias("HasSession")]
    Task<bool> HasSession(SessionId session);

    /// <summary>Adds a profile, unless the session that asks watches as a kid.</summary>
    [Alias("AddProfile")]
    Task<ProfileOutcome> AddProfile(SessionId session, ProfileSettings settings);

    /// <summary>Changes a profile, unless the session that asks watches as a kid. One that has a PIN asks for it, also when the session watches as it.</summary>
    [Alias("ChangeProfile")]
    Task<ProfileOutcome> ChangeProfile(SessionId session, ProfileId profile, ProfileSettings settings, string? currentPin);

    /// <summary>Removes a profile and all that it watched; refused as <see cref="ChangeProfile"/> is.</summary>
    [Alias("RemoveProfile")]
    Task<ProfileOutcome> RemoveProfile(SessionId session, ProfileId profile, string? currentPin);

    /// <summary>Makes a profile the one that a session watches as.</summary>
    [Alias("ChooseProfile")]
    Task<ProfileOutcome> ChooseProfile(SessionId session, ProfileId profile, string? pin);

    /// <summary>Chooses the favourite genres of a profile. Whoever watches as it may, a kid too and without its PIN: nothing else of the profile changes.</summary>
    [Alias("ChooseGenres")]
    Task<ProfileOutcome> ChooseGenres(ProfileId profile, ImmutableArray<string> genres);

    /// <summary>Asks to be told of changes. A subscription lapses unless it is renewed within five minutes.</summary>
    [AlwaysInterleave, Alias("Subscribe")]
    Task Subscribe(IAccountObserver observer);

    /// <summary>Ends what <see cref="Subscribe"/> began.</summary>
    [AlwaysInterleave, Alias("Unsubscribe")]
    Task Unsubscribe(IAccountObserver observer);
}

/// <summary>Is told of changes to an account; each a hint, the truth is read.</summary>
[Alias("accounts.IAccountObserver")]
public interface IAccountObserver : IGrainObserver
{
    /// <summary>A session was ended: whoever holds its sockets closes them.</summary>
    [OneWay, Alias("SessionEnded")]
    Task SessionEnded(UserId user, SessionId session);

    /// <summary>A profile was added, changed or removed.</summary>
    [OneWay, Alias("ProfilesChanged")]
    Task ProfilesChanged(UserId user);

    /// <summary>The grain ends, or begins again elsewhere, and with that forgets its observers: who wants to hear more subscribes again.</summary>
    [OneWay, Alias("Forgotten")]
    Task Forgotten(UserId user);
}
