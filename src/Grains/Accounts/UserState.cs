using NetflixClone.Grains.Outboxes;
using NetflixClone.Storage.State;

namespace NetflixClone.Grains.Accounts;

/// <summary>An account, as it is stored.</summary>
[Alias("accounts.UserState")]
internal sealed record UserState : IUnfinished
{
    /// <summary>The most devices that are signed in at once; the one seen least lately makes room.</summary>
    public const int MaxSessions = 20;

    /// <summary>As it was typed; null before the account exists.</summary>
    public string? Email { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public bool IsOwner { get; init; }

    /// <summary>Made by <see cref="PasswordHasher"/>.</summary>
    public string? PasswordHash { get; init; }

    public ImmutableArray<StoredProfile> Profiles { get; init; } = [];

    /// <summary>The latest seen first.</summary>
    public ImmutableArray<StoredSession> Sessions { get; init; } = [];

    /// <summary>Removed profiles whose viewers may not be erased yet.</summary>
    public ImmutableArray<ProfileId> Erasing { get; init; } = [];

    public Outbox<AccountEvent> Outbox { get; init; } = Outbox<AccountEvent>.Empty;

    /// <inheritdoc/>
    [JsonIgnore]
    public bool IsUnfinished => !Outbox.Waiting.IsEmpty || !Erasing.IsEmpty;

    [JsonIgnore]
    public bool Exists => Email is not null;

    /// <summary>The profile of that id; null when there is none.</summary>
    public StoredProfile? Find(ProfileId profile) => Profiles.FirstOrDefault(other => other.Id == profile);

    /// <summary>The session of that id, unless it is over; null when there is none.</summary>
    public StoredSession? Find(SessionId session, DateTimeOffset now) =>
        Sessions.FirstOrDefault(other => other.Id == session) is { } found && !found.IsOver(now) ? found : null;

    /// <summary>Whether a session watches as a kids' profile.</summary>
    public bool IsKids(StoredSession session) => session.Profile is { } profile && Find(profile) is { IsKids: true };

    /// <summary>Whether another profile is called that, in whatever case.</summary>
    public bool IsNameTaken(string name, ProfileId? except = null) =>
        Profiles.Any(other => other.Id != except && string.Equals(other.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>With a session as it is now, the latest seen; sessions that are over, and those beyond the most there may be, fall off.</summary>
    public UserState With(StoredSession session, DateTimeOffset now) => this with
    {
        Sessions = [session, .. Sessions.Where(other => other.Id != session.Id && !other.IsOver(now)).Take(MaxSessions - 1)],
    };

    public UserState Without(SessionId session) => this with { Sessions = Sessions.RemoveAll(other => other.Id == session) };

    /// <summary>With a profile as it is now, in its place or last.</summary>
    public UserState With(StoredProfile profile) =>
        this with { Profiles = Find(profile.Id) is { } before ? Profiles.Replace(before, profile) : Profiles.Add(profile) };

    /// <summary>Without a profile; its viewer is still to be erased.</summary>
    public UserState Without(ProfileId profile) => this with
    {
        Profiles = Profiles.RemoveAll(other => other.Id == profile),
        Sessions = ImmutableArray.CreateRange(Sessions, session => session.Profile == profile ? session with { Profile = null } : session),
        Erasing = Erasing.Add(profile),
    };

    /// <summary>What happened, in the outbox.</summary>
    public UserState Apply(AccountEvent happened) => this with { Outbox = Outbox.Append(happened) };

    /// <summary>With the event that says that the profiles changed.</summary>
    public UserState TellProfiles(UserId user, DateTimeOffset at) => Apply(new ProfilesChanged(Outbox.Next, user, at, Profiles.Length));

    /// <summary>The account as its holder may see it.</summary>
    public Account ToAccount(UserId id) => new(id, Email ?? "", CreatedAt, IsOwner, ImmutableArray.CreateRange(Profiles, profile => profile.ToProfile()));
}
