using System.Text.Json.Serialization;

namespace NetflixClone.Grains.Accounts;

/// <summary>What happened to an account, as others may know it. Published to <see cref="Streams.Accounts"/>.</summary>
[GenerateSerializer, Immutable, Alias("accounts.AccountEvent")]
[JsonDerivedType(typeof(UserRegistered), "user.registered")]
[JsonDerivedType(typeof(ProfilesChanged), "profiles.changed")]
public abstract record AccountEvent([property: Id(0)] long Sequence, [property: Id(1)] UserId User, [property: Id(2)] DateTimeOffset At) : IOutboxEvent;

/// <summary>Somebody signed up.</summary>
[GenerateSerializer, Immutable, Alias("accounts.UserRegistered")]
public sealed record UserRegistered(long Sequence, UserId User, DateTimeOffset At, [property: Id(0)] string Email) : AccountEvent(Sequence, User, At);

/// <summary>A profile came, went or changed.</summary>
[GenerateSerializer, Immutable, Alias("accounts.ProfilesChanged")]
public sealed record ProfilesChanged(long Sequence, UserId User, DateTimeOffset At, [property: Id(0)] int Profiles) : AccountEvent(Sequence, User, At);
